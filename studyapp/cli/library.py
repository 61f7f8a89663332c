"""Commands about notes: parse, generate, import."""

import sys
from itertools import groupby
from pathlib import Path
from typing import Any  # JSON values

import click

from cards import cloze
from cards.errors import CardsError
from cards.model import Document, Note, Source, Tier
from studyapp import clock, config, grounds, llm, shapes
from studyapp.cli.opened import library_of
from studyapp.cli.shown import say, say_json, say_progress
from studyapp.db import Database
from studyapp.errors import BadInputError
from studyapp.services import library
from studyapp.services.library import Aids, Reading

PARTLY = 1
NOTES_FILE = click.Path(exists=True, dir_okay=False, allow_dash=True)
FORMAT = click.option("--format", "format_name", metavar="NAME", help="Read it in this format.")
MODEL = click.option(
    "--model", "asks_model", is_flag=True, help="Ask the language model for cards too."
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")


def source_of(file: str) -> Source:
    """Fetch the bytes of a file, or of standard input for `-`. Raises BadInputError."""
    try:
        if file == "-":
            return Source(name="-", content=sys.stdin.buffer.read())
        return Source(name=Path(file).name, content=Path(file).read_bytes())
    except OSError as error:
        raise BadInputError(f"{file} cannot be read: {error.strerror}.") from error


@click.command("parse")
@click.argument("file", type=NOTES_FILE)
@FORMAT
@AS_JSON
def parse(file: str, format_name: str | None, as_json: bool) -> None:
    """Show the chapters a reader finds in FILE (or - for standard input)."""
    document = library.read(source_of(file), format_name=format_name)
    if as_json:
        say_json(shapes.document_shape(document))
        return
    say(f"{document.title}  ({document.source_format})")
    for chapter in document.chapters:
        start = "" if chapter.starts_at_seconds is None else f"{chapter.starts_at_seconds:8.0f} s  "
        say(f"{start}{chapter.title.text}  ({len(chapter.bullets)} bullets)")
    _warn(document)


def _warn(document: Document) -> None:
    for notice in document.notices:
        place = f"Line {notice.line}: " if notice.line else ""
        say(f"{place}{notice.message}", err=True)


@click.command("generate")
@click.argument("file", type=NOTES_FILE)
@FORMAT
@click.option("--all", "drafts_too", is_flag=True, help="Include the draft tier.")
@click.option("--why", "tells_why", is_flag=True, help="Say why each card, or why none of a line.")
@MODEL
@AS_JSON
@click.pass_context
def generate(context: click.Context, /, file: str, as_json: bool, **options: Any) -> None:
    """Make cards from FILE and print them; nothing is kept."""
    reading = library.prepare(
        source_of(file),
        format_name=options["format_name"],
        aids=Aids(model=_model(context, options)),
    )
    drafts_too = options["drafts_too"]
    notes = tuple(note for note in reading.notes if drafts_too or note.tier is Tier.READY)
    if as_json:
        say_json(shapes.generated_shape(reading.document, notes, reading.lines))
        return
    for note in notes:
        question = cloze.blanked(note.question, note.answer)
        say(f"{note.score:3}  {note.context}\n     {question}\n     -> {note.answer}")
        say(f"     why: {grounds.in_words(note)}\n" if options["tells_why"] else "")
    if options["tells_why"]:
        _say_bare(reading, notes)
    _warn(reading.document)
    say(f"{len(notes)} cards from {reading.document.title!r}.", err=True)


def _say_bare(reading: Reading, notes: tuple[Note, ...]) -> None:
    """Print the lines without a card by chapter, each with its reason."""
    shown = {note.key for note in notes}
    bare = [line for line in reading.lines if not shown.intersection(line.keys)]
    for number, lines in groupby(bare, key=lambda line: line.chapter):
        say(f"No card from these lines of “{reading.document.chapters[number - 1].title.text}”:")
        for line in lines:
            say(f"  {line.passage.text}\n      because {line.why or grounds.ONLY_DRAFTS}")
        say("")


@click.command("import")
@click.argument("files", type=NOTES_FILE, nargs=-1, required=True)
@FORMAT
@click.option("--title", help="Call the document this.")
@click.option("--media-url", metavar="URL", help="Where its recording is, for links to the second.")
@click.option(
    "--anyway",
    type=click.IntRange(1),
    multiple=True,
    metavar="N",
    help="Make cards of chapter N though it looks like a sponsor or a greeting.",
)
@click.option("--dry-run", is_flag=True, help="Tell what would happen, keep nothing.")
@MODEL
@AS_JSON
@click.pass_context
def import_(
    context: click.Context, /, files: tuple[str, ...], as_json: bool, **options: Any
) -> None:
    """Add FILES to the library, or update what they were imported as before."""
    results = []
    options["model"] = _model(context, options)
    with library_of(context) as db:
        for file in files:
            results.append(_import_one(db, file, options))
    if as_json:
        say_json({"imports": results})
    if any("error" in result for result in results):
        everything_failed = all("error" in result for result in results)
        sys.exit(2 if everything_failed else PARTLY)


def _model(context: click.Context, options: dict[str, Any]) -> "llm.Model | None":
    return llm.open_model(config.load(data_dir=context.obj)) if options["asks_model"] else None


def _import_one(db: Database, file: str, options: dict[str, Any]) -> dict[str, Any]:
    try:
        with db.reading() as session:
            aids = Aids(library.learnt(session), options["model"])
        reading = library.prepare(
            source_of(file),
            format_name=options["format_name"],
            title=options["title"],
            anyway=frozenset(options["anyway"]),
            progress=say_progress(file),
            aids=aids,
        )
        with db.transaction() as session:
            report = library.keep(session, reading, now=clock.now(), media_url=options["media_url"])
            if options["dry_run"]:
                session.rollback()
    except (CardsError, BadInputError) as error:
        say(f"{file}: {error}", err=True)
        return {"file": file, "error": str(error)}
    _warn(reading.document)
    say(
        f"{report.title}: {report.new} new, {report.changed} changed, "
        f"{report.unchanged} unchanged, {report.gone} gone ({report.drafts} wait as drafts).",
        err=True,
    )
    return {"file": file, **shapes.import_shape(report)}


COMMANDS = {"parse": parse, "generate": generate, "import": import_}
