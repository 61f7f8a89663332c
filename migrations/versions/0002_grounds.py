"""Say of each line why it has no card, and of each note which generator made it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both; nothing is known of what was imported before."""
    op.add_column("chapter", sa.Column("lines", sa.JSON(), nullable=True))
    op.add_column("note", sa.Column("generator", sa.Integer(), nullable=True))
