"""Turns a document into notes: claims, patterns that propose, a judge, a choice."""

VERSION = 2
"""Raised with every release whose rules give other cards; each note keeps the one that made it."""
