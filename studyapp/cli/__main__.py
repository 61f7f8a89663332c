"""Lets `python -m studyapp.cli` run the command line."""

from studyapp.cli import main

main()
