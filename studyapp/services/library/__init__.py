"""The library: sources come in, notes are kept, edited, put aside and brought back."""

from studyapp.services.library.complaining import complain, complained_of
from studyapp.services.library.keeping import had_sources, keep, keep_samples
from studyapp.services.library.learning import count_decisions, forget_learnt, learnt
from studyapp.services.library.noting import (
    accept_note,
    edit_note,
    named,
    note,
    notes,
    remove_note,
    source_line,
    suspend_card,
)
from studyapp.services.library.reading import is_package, prepare, read, sample_sources
from studyapp.services.library.resting import bury_card, flag_card
from studyapp.services.library.shelves import (
    find_source,
    limit_source,
    remove_samples,
    remove_source,
    source,
    source_limits,
    sources,
)
from studyapp.services.library.undoing import undo
from studyapp.services.library.views import (
    Aids,
    ChapterView,
    ImportReport,
    NotePage,
    Reading,
    SourceSummary,
    SourceView,
)

__all__ = [
    "Aids",
    "ChapterView",
    "ImportReport",
    "NotePage",
    "Reading",
    "SourceSummary",
    "SourceView",
    "accept_note",
    "bury_card",
    "complain",
    "complained_of",
    "count_decisions",
    "edit_note",
    "find_source",
    "flag_card",
    "forget_learnt",
    "had_sources",
    "is_package",
    "keep",
    "keep_samples",
    "learnt",
    "limit_source",
    "named",
    "note",
    "notes",
    "prepare",
    "read",
    "remove_note",
    "remove_samples",
    "remove_source",
    "sample_sources",
    "source",
    "source_limits",
    "source_line",
    "sources",
    "suspend_card",
    "undo",
]
