import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from cards.model import Rating
from studyapp.db import Database
from studyapp.services import library, study, upkeep
from tests.builders import NOW, make_id
from tests.studyapp.readings import kept, make_answer, make_notes, make_reading

WORKERS = 6
ANSWERS = 15


def test_threads_answering_the_same_cards_lose_and_double_nothing(db):
    kept(db, make_reading(*make_notes(2)))
    with db.reading() as session:
        ids = [note.cards[0].id for note in library.notes(session).notes]
    answers = [
        make_answer(make_id(), ids[number % 2], rating=list(Rating)[number % 4])
        for number in range(WORKERS * ANSWERS)
    ]

    def send(answer):
        with db.transaction() as session:
            (recorded,) = study.answer_cards(session, (answer,), now=NOW)
        with db.reading() as session:
            study.next_question(session, now=NOW)
        return recorded.duplicate

    with ThreadPoolExecutor(WORKERS) as workers:
        duplicates = list(workers.map(send, answers + answers))
    with db.reading() as session:
        stored = [review.id for review in study.reviews(session)]
    assert sorted(stored) == sorted(answer.id for answer in answers)
    assert sum(duplicates) == len(answers)
    assert upkeep.check(db).is_sound


PROGRAM = """
import sys
from datetime import UTC, datetime
from cards.model import Rating
from studyapp.config import load
from studyapp.db import Database
from studyapp.ids import new_id
from studyapp.services import study
folder, url, card_id, number = sys.argv[1:]
db = Database.open(load(data_dir=folder, database_url=url, zone="UTC"))
for _ in range(int(number)):
    now = datetime.now(UTC)
    answer = study.Answer(id=new_id(now), card_id=card_id, rating=Rating.GOOD)
    with db.transaction() as session:
        study.answer_cards(session, (answer,), now=now)
db.close()
"""


def test_processes_answering_the_same_card_take_turns(settings, clock):
    db = Database.open(settings, clock=clock)
    kept(db, make_reading(*make_notes(1)))
    with db.reading() as session:
        card_id = library.notes(session).notes[0].cards[0].id
    arguments = [settings.data_dir, settings.database_url, card_id, str(ANSWERS)]
    running = [
        subprocess.Popen([sys.executable, "-c", PROGRAM, *map(str, arguments)]) for _ in range(3)
    ]
    assert [process.wait(timeout=60) for process in running] == [0, 0, 0]
    with db.reading() as session:
        assert study.question(session, card_id, now=NOW).card.memory.reps == 3 * ANSWERS
    assert upkeep.check(db).is_sound
    db.close()
