"""The model command and --model: off, asked for, agreed to, taken back."""

import pytest

from tests.studyapp.stub import card, saying, sending

DANCE = "The waggle dance encodes the distance and direction of a food source"
ASKED = card(
    "Whose distance and direction does the waggle dance encode?",
    "A food source's",
    DANCE,
)


@pytest.fixture
def set_up(monkeypatch, endpoint):
    monkeypatch.setenv("STUDYAPP_LLM_URL", endpoint.url)
    monkeypatch.setenv("STUDYAPP_LLM_MODEL", "small")
    endpoint.reply = saying(ASKED)


def test_without_an_endpoint_everything_but_the_model_works(run, notes, monkeypatch):
    monkeypatch.delenv("STUDYAPP_LLM_URL", raising=False)
    assert "Nothing leaves this machine" in run("model", "status").out
    assert run("model", "agree", "--yes").code == 2
    refused = run("import", notes, "--model")
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert "STUDYAPP_LLM_URL" in refused.err
    assert run("import", notes).code == 0


@pytest.mark.usefixtures("set_up")
def test_nothing_is_sent_before_one_agrees_nor_after_one_takes_it_back(run, notes, endpoint):
    assert "not agreed" in run("import", notes, "--model").err
    assert "not agreed" in run("model", "status").out
    assert run("model", "agree", stdin="n\n").code == 1
    assert run("model", "agree", stdin="y\n").code == 0
    run("model", "withdraw")
    assert run("generate", notes, "--model").code == 2
    assert endpoint.asked == []


@pytest.mark.usefixtures("set_up")
def test_after_agreeing_the_models_cards_come_where_they_are_asked_for(run, notes, endpoint):
    agreed = run("model", "agree", "--yes")
    assert f"{endpoint.url}, and nowhere else" in agreed.out
    run("import", notes)
    assert endpoint.asked == []
    cards = run("generate", notes, "--all", "--model", "--json").json["cards"]
    assert ASKED["question"] in [one["question"] for one in cards]
    assert run("import", notes, "--model", "--json").json["imports"][0]["new"] > 0


@pytest.mark.usefixtures("set_up")
def test_a_failing_endpoint_is_one_warning_and_the_rules_cards(run, notes, endpoint):
    run("model", "agree", "--yes")
    endpoint.reply = sending(b"", 500)
    outcome = run("import", notes, "--model", "--json")
    (result,) = outcome.json["imports"]
    assert (outcome.code, result["new"] > 0) == (0, True)
    assert "error 500" in result["warnings"][-1]["message"]
    assert outcome.err.count("error 500") == 1
