"""Runs migrations on the connection that StudyApp opened and whose transaction it ends."""

from alembic import context

from studyapp.models import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
