import pytest

from studyapp import config
from studyapp.errors import BadInputError


def test_the_database_is_in_the_data_folder(tmp_path):
    assert config.load(data_dir=tmp_path).database == f"sqlite:///{tmp_path / 'studyapp.db'}"


def test_a_variable_beats_the_default_and_an_argument_beats_both(monkeypatch):
    monkeypatch.setenv("STUDYAPP_PORT", "9000")
    assert config.load().port == 9000
    assert config.load(port=9001).port == 9001


def test_every_wrong_value_is_named_at_once(monkeypatch):
    monkeypatch.setenv("STUDYAPP_PORT", "many")
    monkeypatch.setenv("STUDYAPP_ZONE", "Middle/Earth")
    with pytest.raises(BadInputError) as caught:
        config.load()
    message = str(caught.value)
    assert "STUDYAPP_PORT" in message
    assert "'many'" in message
    assert "STUDYAPP_ZONE" in message
    assert "Europe/Berlin" in message


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "example.org"])
def test_it_listens_to_this_machine_only(host):
    with pytest.raises(BadInputError, match="no login"):
        config.load(host=host)


def test_the_secret_key_is_made_once_and_is_private(tmp_path):
    settings = config.load(data_dir=tmp_path / "new")
    key = config.secret_key(settings)
    assert len(key) == 32
    assert config.secret_key(settings) == key
    assert (tmp_path / "new" / "secret_key").stat().st_mode & 0o077 == 0
