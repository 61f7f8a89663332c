"""Decks out to other programs: Anki packages, tables, plain data and a sheet to print."""

from cards.exchange.apkg import ANKI
from cards.exchange.exporter import Exporter

EXPORTERS: tuple[Exporter, ...] = (ANKI,)

__all__ = ["EXPORTERS", "Exporter"]
