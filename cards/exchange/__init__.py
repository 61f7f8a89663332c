"""Decks out to other programs: Anki packages, tables, plain data and a sheet to print."""

from cards.exchange.apkg import ANKI
from cards.exchange.csv_table import CSV
from cards.exchange.exporter import Exporter
from cards.exchange.html_sheet import HTML
from cards.exchange.json_data import JSON

EXPORTERS: tuple[Exporter, ...] = (ANKI, CSV, JSON, HTML)

__all__ = ["EXPORTERS", "Exporter"]
