import sys

from studyapp.config import load
from studyapp.db import Database
from tests.studyapp.learners import study_forgetfully


def learn(tmp_path):
    db = Database.open(load(data_dir=tmp_path / "library", zone="UTC"))
    study_forgetfully(db)
    db.close()


def test_fit_says_what_it_found_and_moves_due_days(run, tmp_path):
    learn(tmp_path)
    told = run("fit", "--due-days", "--yes")
    assert told.code == 0
    assert "Fitted to 500 answers" in told.out
    assert "cards would move" in told.out
    assert told.out.endswith("Moved.\n")
    assert run("check").code == 0
    assert "default weights are in use" in run("fit", "--defaults").out


def test_fit_says_how_many_answers_it_takes(run, library):
    told = run("fit")
    assert told.code == 0
    assert "needs 400 answers given a day or more after the one before; there are 0" in told.out


def test_fit_without_the_extra_is_one_sentence(run, library, monkeypatch):
    monkeypatch.setitem(sys.modules, "fsrs_rs_python", None)
    told = run("fit")
    assert told.code == 2
    assert told.err.count("\n") == 1
    assert "pip install '.[optimize]'" in told.err
