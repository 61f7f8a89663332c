"""The database: opening, migrating, transactions, copies. Nobody else begins or commits."""

from studyapp.db.database import Database

__all__ = ["Database"]
