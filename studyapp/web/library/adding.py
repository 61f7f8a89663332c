"""Adding a source: paste or choose, look at what was found, make cards, watch it happen."""

from dataclasses import dataclass, replace

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from cards.errors import CardsError
from cards.model import Document, Notice, Source
from cards.readers import READERS, decode
from studyapp import llm, words
from studyapp.errors import StudyAppError
from studyapp.jobs import DONE, FAILED
from studyapp.services import library
from studyapp.web import errors, forms, toasts
from studyapp.web.door import door, jobs, settings

BP = Blueprint("adding", __name__)


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the form while a source is being added."""

    text: str = ""
    name: str = ""
    title: str = ""
    media_url: str = ""
    format_name: str = ""
    anyway: frozenset[int] = frozenset()
    asks_model: bool = False
    notices: tuple[Notice, ...] = ()  # of a chosen file's bytes


@BP.get("/sources/new")
def form() -> ResponseReturnValue:
    """Show the empty form."""
    return _page(Draft())


@BP.post("/sources/new")
def add() -> ResponseReturnValue:
    """Preview a source, or hand it over to be made into cards; what was typed stays on an error."""
    draft = _draft()
    try:
        package = _chosen_package()
        if package is None:
            draft = _with_chosen_file(draft)
        source, document = _read(draft, package)
        media_url = forms.media_address(request.form)
        model = llm.open_model(door().settings) if draft.asks_model else None
    except (CardsError, StudyAppError) as error:
        return _page(draft, problem=str(error)), errors.status_of(error)
    if "preview" in request.form:
        return _page(draft, document=document)
    job_id = jobs.submit_import(
        source,
        format_name=draft.format_name or None,
        title=draft.title or None,
        media_url=media_url,
        anyway=draft.anyway,
        model=model,
    )
    return redirect(url_for("adding.importing", job_id=job_id), code=303)


@BP.post("/sources/preview")
def preview() -> ResponseReturnValue:
    """Show what a reader finds in the text so far, as a piece of a page."""
    try:
        package = _chosen_package()
        draft = _draft()
        _, document = _read(draft if package else _with_chosen_file(draft), package)
    except (CardsError, StudyAppError) as error:
        return render_template("library/_preview.html", problem=str(error))
    return render_template("library/_preview.html", document=document, draft=draft)


@BP.get("/sources/importing/<uuid:job_id>")
def importing(job_id: object) -> ResponseReturnValue:
    """Show how far an import is; when it is done, go to its source."""
    job = jobs.job(str(job_id))
    if job.state == DONE and job.report:
        if "part" in request.args:
            return {"done": True}
        toasts.say(imported(job.report), undo_id=job.report.undo_id)
        if job.report.model_fault:
            toasts.say(job.report.model_fault)
        return redirect(url_for("sources.show", source_id=job.report.source_id), code=303)
    if "part" in request.args:
        return {"done": job.state == FAILED, "value": job.done, "max": job.total}
    status = 422 if job.state == FAILED else 200
    return render_template("library/importing.html", job=job, failed=job.state == FAILED), status


def imported(report: library.ImportReport) -> str:
    """Say what an import did."""
    if not report.changed and not report.unchanged and not report.gone:
        made = f"Made {words.counted(report.new - report.drafts, 'card')}."
        waiting = f" {report.drafts} more wait for your eye." if report.drafts else ""
        return made + waiting
    counts = (
        (report.unchanged, "unchanged"),
        (report.changed, "changed"),
        (report.new, "new"),
        (report.gone, "gone"),
    )
    listed = ", ".join(f"{number} {word}" for number, word in counts if number)
    return f"Read again: {listed}. Your edits and progress stay."


def _draft() -> Draft:
    return Draft(
        text=request.form.get("text", "").replace("\r\n", "\n"),
        name=forms.text(request.form, "name"),
        title=request.form.get("title", "").strip(),
        media_url=request.form.get("media_url", "").strip(),
        format_name=request.form.get("format", ""),
        anyway=frozenset(request.form.getlist("anyway", type=int)),
        asks_model=forms.flag(request.form, "model"),
    )


def _chosen_package() -> Source | None:
    """Take a chosen file as it is when it is an Anki package; its bytes fit into no form."""
    chosen = request.files.get("file")
    if chosen is None or not chosen.filename:
        return None
    content = chosen.read()
    chosen.seek(0)
    return Source(chosen.filename, content) if library.is_package(content) else None


def _with_chosen_file(draft: Draft) -> Draft:
    """Put a chosen file's text into the form, so that it need not be chosen again."""
    chosen = request.files.get("file")
    if chosen is None or not chosen.filename:
        return draft
    decoded = decode(chosen.read())
    return replace(draft, text=decoded.text, name=chosen.filename, notices=decoded.notices)


def _read(draft: Draft, package: Source | None) -> tuple[Source, Document]:
    source = package or forms.source(draft.name, draft.text)
    title = forms.text(request.form, "title") or None
    format_name = forms.one_of(request.form, "format", tuple(reader.name for reader in READERS))
    document = library.read(source, format_name=format_name, title=title, anyway=draft.anyway)
    return source, replace(document, notices=draft.notices + document.notices)


def _page(draft: Draft, *, document: Document | None = None, problem: str = "") -> str:
    return render_template(
        "library/new.html",
        draft=draft,
        document=document,
        problem=problem,
        readers=READERS,
        model_url=settings.llm_url if llm.is_agreed(settings) else "",
    )
