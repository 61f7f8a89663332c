"""Tests of the quiz modes."""
