"""Every page's blueprint, in one table that the app registers."""

from flask import Blueprint

from studyapp.web import (
    account,
    acts,
    backlog,
    exams,
    export,
    fitting,
    frame,
    guide,
    offline,
    progress,
    quiz,
    study,
)
from studyapp.web.library import adding, notes, sources, triage

PAGES: tuple[Blueprint, ...] = (
    frame.BP,
    study.BP,
    acts.BP,
    backlog.BP,
    offline.BP,
    sources.BP,
    adding.BP,
    triage.BP,
    notes.BP,
    progress.BP,
    quiz.BP,
    exams.BP,
    export.BP,
    account.BP,
    fitting.BP,
    guide.BP,
)
