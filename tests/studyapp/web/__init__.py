"""Tests of the pages, through Flask's client and the real services."""
