"""The WSGI entry point: `waitress-serve wsgi:app`."""

from studyapp import create_app

app = create_app()
