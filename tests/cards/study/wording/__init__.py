"""Tests of telling whether two wordings say the same."""
