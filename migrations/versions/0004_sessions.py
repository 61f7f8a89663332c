"""Make room for the daily session: burying, flags, verdicts, quizzes and exams."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns that are empty or off for what is there, and four tables."""
    op.add_column("card", sa.Column("buried_until", sa.Date(), nullable=True))
    op.add_column("card", _switch("flagged"))
    op.add_column("source", sa.Column("new_per_day", sa.Integer(), nullable=True))
    op.add_column("source", sa.Column("reviews_per_day", sa.Integer(), nullable=True))
    op.add_column("note", sa.Column("complaint", sa.Text(), nullable=True))
    op.add_column("review", sa.Column("response", sa.Text(), nullable=True))
    op.add_column("review", sa.Column("verdict", sa.Text(), nullable=True))
    op.add_column("review", sa.Column("confidence", sa.Text(), nullable=True))
    op.add_column("review", _switch("hinted"))
    op.add_column("account", _switch("two_buttons"))
    op.add_column("account", _switch("swipes", on=True))
    op.add_column("account", sa.Column("asking", sa.Text(), server_default="flip", nullable=False))
    op.add_column("account", sa.Column("easy_days", sa.Text(), nullable=True))
    op.add_column("account", sa.Column("new_anyway_on", sa.Date(), nullable=True))
    op.add_column("deed", sa.Column("card_id", sa.String(length=36), nullable=True))
    op.add_column("deed", sa.Column("after_review", sa.BigInteger(), nullable=True))
    op.add_column("parameter_set", _switch("used"))
    op.add_column("parameter_set", sa.Column("applied_at", sa.String(length=32), nullable=True))
    op.add_column("parameter_set", sa.Column("held_out", sa.Integer(), nullable=True))
    for name in ("blend", "loss_margin", "rmse_default", "rmse_holdout"):
        op.add_column("parameter_set", sa.Column(name, sa.Double(), nullable=True))
    _index_cards()
    is_complained_of = sa.text("complaint IS NOT NULL")
    op.create_index(
        "ix_note_complaint",
        "note",
        ["user_id"],
        sqlite_where=is_complained_of,
        postgresql_where=is_complained_of,
    )
    _create_exam()
    _create_quiz()
    _create_quiz_answer()
    _create_rest_day()


def _switch(name: str, *, on: bool = False) -> sa.Column[bool]:
    default = sa.true() if on else sa.false()
    return sa.Column(name, sa.Boolean(), server_default=default, nullable=False)


def _index_cards() -> None:
    is_due = sa.text("state = 2 AND active")
    op.drop_index("ix_card_due", "card")
    op.create_index(
        "ix_card_due",
        "card",
        ["user_id", "due_day", "id", "buried_until", "state", "active"],
        sqlite_where=is_due,
        postgresql_where=is_due,
    )
    op.create_index(
        "ix_note_user_id_source_id_evidence_start",
        "note",
        ["user_id", "source_id", "evidence_start"],
    )
    is_limited = sa.text("(new_per_day IS NOT NULL OR reviews_per_day IS NOT NULL)")
    op.create_index(
        "ix_source_limited",
        "source",
        ["user_id"],
        sqlite_where=is_limited,
        postgresql_where=is_limited,
    )
    is_buried = sa.text("buried_until IS NOT NULL AND active")
    op.create_index(
        "ix_card_buried",
        "card",
        ["user_id", "buried_until"],
        sqlite_where=is_buried,
        postgresql_where=is_buried,
    )


def _create_exam() -> None:
    op.create_table(
        "exam",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("target_recall", sa.Double(), nullable=False),
        sa.Column("source_ids", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.Column("removed_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_exam_user_id"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_exam"),
    )


def _create_quiz() -> None:
    op.create_table(
        "quiz",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("started_at", sa.String(length=32), nullable=False),
        sa.Column("finished_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_quiz_user_id"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_quiz"),
    )


def _create_quiz_answer() -> None:
    op.create_table(
        "quiz_answer",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("quiz_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("response", sa.Text(), nullable=False),
        sa.Column("is_right", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Text(), nullable=True),
        sa.Column("is_marked", sa.Boolean(), nullable=False),
        sa.Column("answered_at", sa.String(length=32), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_quiz_answer_user_id"),
        sa.ForeignKeyConstraint(
            ["user_id", "quiz_id"],
            ["quiz.user_id", "quiz.id"],
            name="fk_quiz_answer_user_id_quiz_id",
        ),
        sa.PrimaryKeyConstraint("user_id", "quiz_id", "position", name="pk_quiz_answer"),
    )


def _create_rest_day() -> None:
    op.create_table(
        "rest_day",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_rest_day_user_id"),
        sa.PrimaryKeyConstraint("user_id", "day", name="pk_rest_day"),
    )
