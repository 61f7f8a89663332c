"""Turns a document into notes: claims, patterns that propose, a judge, a choice."""
