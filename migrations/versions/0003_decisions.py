"""Remember of each note what its score was made of, and what its user decided about it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both; nothing was decided before."""
    op.add_column("note", sa.Column("features", sa.JSON(), nullable=True))
    op.add_column("note", sa.Column("decision", sa.Text(), nullable=True))
    op.add_column("note", sa.Column("decided_at", sa.String(length=32), nullable=True))
