import runpy
from pathlib import Path

import pytest

from studyapp.errors import BadInputError

WSGI = str(Path(__file__).parent.parent / "wsgi.py")


def test_a_wsgi_server_finds_the_app(tmp_path, monkeypatch):
    monkeypatch.setenv("STUDYAPP_DATA_DIR", str(tmp_path))
    app = runpy.run_path(WSGI)["app"]
    assert app.test_client().get("/readyz").json["status"] == "ok"
    app.extensions["studyapp"].db.close()


def test_a_wrong_variable_stops_the_start_and_is_named(monkeypatch):
    monkeypatch.setenv("STUDYAPP_PORT", "many")
    with pytest.raises(BadInputError, match="STUDYAPP_PORT"):
        runpy.run_path(WSGI)
