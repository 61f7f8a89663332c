"""Tests of scheduling and choosing."""
