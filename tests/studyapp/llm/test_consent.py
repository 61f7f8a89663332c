"""Nothing is sent to an endpoint the user has not agreed to."""

import sys

import pytest

from studyapp import llm
from studyapp.config import load
from studyapp.errors import BadInputError, ConflictError
from tests.builders import NOW

HERE = "http://127.0.0.1:11434/v1"
THERE = "https://models.example/v1"


def settings(tmp_path, url=HERE):
    return load(data_dir=tmp_path, llm_url=url, zone="UTC")


def test_without_an_endpoint_the_model_is_off(tmp_path):
    with pytest.raises(BadInputError, match="STUDYAPP_LLM_URL"):
        llm.open_model(settings(tmp_path, ""))
    assert not llm.is_agreed(settings(tmp_path, ""))


def test_without_agreement_nothing_is_opened(tmp_path):
    with pytest.raises(BadInputError, match="studyapp model agree"):
        llm.open_model(settings(tmp_path))


def test_an_agreement_holds_for_its_very_endpoint(tmp_path):
    llm.agree(settings(tmp_path), HERE, now=NOW)
    assert llm.is_agreed(settings(tmp_path))
    assert not llm.is_agreed(settings(tmp_path, THERE))
    with pytest.raises(BadInputError, match=r"models\.example"):
        llm.open_model(settings(tmp_path, THERE))


def test_one_cannot_agree_to_another_address_than_the_one_set(tmp_path):
    with pytest.raises(ConflictError, match=r"models\.example"):
        llm.agree(settings(tmp_path, THERE), HERE, now=NOW)
    with pytest.raises(ConflictError):
        llm.agree(settings(tmp_path, ""), "", now=NOW)


def test_withdrawing_forgets_the_agreement_and_the_answers(tmp_path):
    llm.agree(settings(tmp_path), HERE, now=NOW)
    llm.withdraw(settings(tmp_path))
    llm.withdraw(settings(tmp_path))
    assert not llm.is_agreed(settings(tmp_path))
    assert not (tmp_path / "llm").exists()


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'"http://127.0.0.1:11434/v1"', b"{}"])
def test_a_damaged_agreement_is_none(tmp_path, content):
    (tmp_path / "llm").mkdir()
    (tmp_path / "llm" / "agreed.json").write_bytes(content)
    assert not llm.is_agreed(settings(tmp_path))


def test_without_the_extra_it_says_how_to_install_it(tmp_path, monkeypatch):
    llm.agree(settings(tmp_path), HERE, now=NOW)
    for name in ("studyapp.llm.asking", "studyapp.llm.endpoint"):
        monkeypatch.delitem(sys.modules, name, raising=False)
        monkeypatch.delattr(llm, name.rpartition(".")[2], raising=False)
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(BadInputError, match=r"pip install '\.\[llm\]'"):
        llm.open_model(settings(tmp_path))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a/v1",
        "localhost:11434",
        "http://",
        "http://me:pw@a/v1",
        "http://a/v1?x=1",
        "http://[/",
    ],
)
def test_an_address_that_cannot_be_is_refused_at_the_start(tmp_path, url):
    with pytest.raises(BadInputError, match="STUDYAPP_LLM_URL"):
        settings(tmp_path, url)


@pytest.mark.parametrize("url", [f"{HERE}/", f"{HERE}/chat/completions"])
def test_an_address_is_taken_with_or_without_its_end(tmp_path, url):
    assert settings(tmp_path, url).llm_url == HERE
