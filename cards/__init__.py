"""Everything about notes, questions and memory that needs no web, database, clock or die."""
