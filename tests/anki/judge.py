"""Run by a Python that has Anki: takes steps from stdin, does them in one collection, tells all.

The steps are a JSON list: {"import": FILE, "with_progress": false}, {"study": N},
{"edit": GUID, "fields": {...}, "tags": [...]} as the user does it in Anki, {"style": CSS} likewise.
{"collection": FILE}, as the first, begins with the collection of a .colpkg.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from anki._backend import RustBackend
from anki.collection import Card, Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.scheduler.v3 import CardAnswer

LISTS = ("new", "updated", "duplicate", "conflicting", "first_field_match")
MISSING = ("missing_notetype", "missing_deck", "empty_first_field")
CARD = "id, nid, did, ord, type, queue, due, ivl, factor, reps, lapses, left, flags, data"
LOG = "id, cid, ease, ivl, lastIvl, factor, time, type"


def bring_in(col, step):
    before = cards(col)
    request = ImportAnkiPackageRequest(
        package_path=step["import"],
        options=ImportAnkiPackageOptions(with_scheduling=step.get("with_progress", False)),
    )
    log = col.import_anki_package(request).log
    after = cards(col)
    return {
        **{name: len(getattr(log, name)) for name in LISTS},
        "missing": sum(len(getattr(log, name)) for name in MISSING),
        "found": log.found_notes,
        "cards_touched": [card for card, row in before.items() if after.get(card) != row],
    }


def study(col, wanted):
    done = 0
    for deck in col.decks.all_names_and_ids():
        col.decks.set_current(deck.id)
        while done < wanted and (queue := col.sched.get_queued_cards(fetch_limit=1)).cards:
            top = queue.cards[0]
            card = Card(col, backend_card=top.card)
            card.start_timer()
            answer = col.sched.build_answer(card=card, states=top.states, rating=CardAnswer.GOOD)
            col.sched.answer_card(answer)
            done += 1
    return {"studied": done}


def edit(col, step):
    note = col.get_note(col.db.scalar("select id from notes where guid = ?", step["edit"]))
    for name, text in step.get("fields", {}).items():
        note[name] = text
    note.tags = step.get("tags", note.tags)
    col.update_note(note)
    return {}


def restyle(col, css):
    for kind in col.models.all():
        kind["css"] = css
        col.models.update_dict(kind)
    return {}


def do(col, step):
    if "import" in step:
        return bring_in(col, step)
    if "study" in step:
        return study(col, step["study"])
    if "fsrs" in step:
        col.set_config("fsrs", True)
        return {}
    return edit(col, step) if "edit" in step else restyle(col, step["style"])


def cards(col):
    return {row[0]: row[1:] for row in col.db.execute(f"select {CARD} from cards")}


def rows(col, columns, table):
    names = columns.split(", ")
    found = col.db.execute(f"select {columns} from {table} order by id")
    return [dict(zip(names, row, strict=True)) for row in found]


def memory(col, card_id):
    state = col.compute_memory_state(card_id)
    return {"stability": state.stability, "difficulty": state.difficulty}


def note_types(col):
    return [
        {
            "name": kind["name"],
            "id": kind["id"],
            "css": kind["css"],
            "fields": [field["name"] for field in kind["flds"]],
            "ids": [part["id"] for part in kind["flds"] + kind["tmpls"]],
            "notes": col.models.use_count(kind),
        }
        for kind in col.models.all()
        if col.models.use_count(kind)
    ]


def describe(col):
    notes = [col.get_note(note) for note in col.db.list("select id from notes order by id")]
    shown = {card: col.get_card(card).render_output() for card in cards(col)}
    return {
        "notes": {
            note.guid: {"fields": dict(note.items()), "tags": note.tags, "id": note.id}
            for note in notes
        },
        "cards": rows(col, CARD, "cards"),
        "log": rows(col, LOG, "revlog"),
        "types": note_types(col),
        "decks": {deck.id: deck.name for deck in col.decks.all_names_and_ids()},
        "tags": sorted(col.tags.all()),
        "empty_cards": sum(len(note.card_ids) for note in col.get_empty_cards().notes),
        "notes_without_card": col.db.scalar(
            "select count(*) from notes where id not in (select nid from cards)"
        ),
        "questions": {card: view.question_text for card, view in shown.items()},
        "answers": {card: view.answer_text for card, view in shown.items()},
        "sounds": sum(len(view.question_av_tags + view.answer_av_tags) for view in shown.values()),
        "today": col.sched.today,
        "day_cutoff": col.sched.day_cutoff,
    }


def restore(package, folder):
    media = folder / "collection.media"
    media.mkdir()
    RustBackend().import_collection_package(
        col_path=str(folder / "collection.anki2"),
        backup_path=package,
        media_folder=str(media),
        media_db=str(folder / "collection.media.db2"),
    )


def judge(steps, *, with_memory):
    with tempfile.TemporaryDirectory() as folder:
        if steps and "collection" in steps[0]:
            restore(steps.pop(0)["collection"], Path(folder))
        col = Collection(str(Path(folder) / "collection.anki2"))
        done = [do(col, step) for step in steps]
        col.close()
        col = Collection(str(Path(folder) / "collection.anki2"))
        report = {"steps": done, **describe(col)}
        if with_memory:
            report["recomputed"] = {card: memory(col, card) for card in cards(col)}
        report["check"], report["clean"] = col.fix_integrity()
        col.close()
    return report


def main():
    answers = os.dup(1)
    os.dup2(2, 1)  # Anki sometimes prints
    report = judge(json.load(sys.stdin), with_memory="--memory" in sys.argv)
    os.write(answers, json.dumps(report).encode())


if __name__ == "__main__":
    main()
