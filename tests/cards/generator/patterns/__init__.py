"""Tests of the ways of asking."""
