"""The first schema: sources and notes, cards, an append-only log, deeds to undo."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_REFUSAL = "the review log is append-only"


def upgrade() -> None:
    """Make every table, then the guards of the log."""
    _create_account()
    _create_deed()
    _create_parameter_set()
    _create_source()
    _create_chapter()
    _create_note()
    _create_passage()
    _create_card()
    _create_review()
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()


def _create_account() -> None:
    op.create_table(
        "account",
        sa.Column("user_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("rollover_hour", sa.Integer(), nullable=False),
        sa.Column("new_per_day", sa.Integer(), nullable=False),
        sa.Column("reviews_per_day", sa.Integer(), nullable=False),
        sa.Column("desired_retention", sa.Double(), nullable=False),
        sa.Column("learn_ahead_minutes", sa.Integer(), nullable=False),
        sa.Column("single_keys", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_account"),
    )


def _create_deed() -> None:
    op.create_table(
        "deed",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("done_at", sa.String(length=32), nullable=False),
        sa.Column("undone_at", sa.String(length=32), nullable=True),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_deed_user_id"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_deed"),
        sa.UniqueConstraint("user_id", "seq", name="uq_deed_user_id_seq"),
    )


def _create_parameter_set() -> None:
    op.create_table(
        "parameter_set",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("algorithm", sa.Text(), nullable=False),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("desired_retention", sa.Double(), nullable=False),
        sa.Column("chosen_at", sa.String(length=32), nullable=False),
        sa.Column("scored_reviews", sa.Integer(), nullable=False),
        sa.Column("loss_default", sa.Double(), nullable=True),
        sa.Column("loss_holdout", sa.Double(), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_parameter_set_user_id"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_parameter_set"),
    )


def _create_source() -> None:
    op.create_table(
        "source",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("source_format", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("show", sa.Text(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("media_url", sa.Text(), nullable=True),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("added_at", sa.String(length=32), nullable=False),
        sa.Column("changed_at", sa.String(length=32), nullable=False),
        sa.Column("removed_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_source_user_id"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_source"),
        sa.UniqueConstraint("user_id", "identity", name="uq_source_user_id_identity"),
    )


def _create_chapter() -> None:
    op.create_table(
        "chapter",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("source_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("title_start", sa.Integer(), nullable=False),
        sa.Column("starts_at_seconds", sa.Double(), nullable=True),
        sa.Column("ends_at_seconds", sa.Double(), nullable=True),
        sa.Column("end_inferred", sa.Boolean(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("no_cards", sa.Text(), nullable=True),
        sa.Column("is_gone", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id", "source_id"],
            ["source.user_id", "source.id"],
            name="fk_chapter_user_id_source_id",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_chapter_user_id"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_chapter"),
    )
    op.create_index(
        "ix_chapter_user_id_source_id_number", "chapter", ["user_id", "source_id", "number"]
    )


def _create_note() -> None:
    op.create_table(
        "note",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("source_id", sa.String(length=36), nullable=False),
        sa.Column("chapter_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("evidence_text", sa.Text(), nullable=False),
        sa.Column("evidence_start", sa.Integer(), nullable=False),
        sa.Column("pattern", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("distractors", sa.JSON(), nullable=False),
        sa.Column("is_edited", sa.Boolean(), nullable=False),
        sa.Column("is_gone", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.String(length=32), nullable=False),
        sa.Column("changed_at", sa.String(length=32), nullable=False),
        sa.Column("removed_at", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id", "chapter_id"],
            ["chapter.user_id", "chapter.id"],
            name="fk_note_user_id_chapter_id",
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "source_id"],
            ["source.user_id", "source.id"],
            name="fk_note_user_id_source_id",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_note_user_id"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_note"),
        sa.UniqueConstraint("user_id", "source_id", "key", name="uq_note_user_id_source_id_key"),
    )
    op.create_index("ix_note_user_id_chapter_id", "note", ["user_id", "chapter_id"])
    op.create_index(
        "ix_note_user_id_source_id_position", "note", ["user_id", "source_id", "position"]
    )


def _create_passage() -> None:
    op.create_table(
        "passage",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("chapter_id", sa.String(length=36), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("heading_start", sa.Integer(), nullable=True),
        sa.Column("heading", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id", "chapter_id"],
            ["chapter.user_id", "chapter.id"],
            name="fk_passage_user_id_chapter_id",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_passage_user_id"),
        sa.PrimaryKeyConstraint("user_id", "chapter_id", "ordinal", name="pk_passage"),
    )


def _create_card() -> None:
    op.create_table(
        "card",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("note_id", sa.String(length=36), nullable=False),
        sa.Column("source_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("suspended", sa.Boolean(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("due_day", sa.Date(), nullable=True),
        sa.Column("due_at", sa.String(length=32), nullable=True),
        sa.Column("stability", sa.Double(), nullable=True),
        sa.Column("difficulty", sa.Double(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("last_at", sa.String(length=32), nullable=True),
        sa.Column("interval_days", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("reps", sa.Integer(), nullable=False),
        sa.Column("lapses", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id", "note_id"], ["note.user_id", "note.id"], name="fk_card_user_id_note_id"
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "source_id"],
            ["source.user_id", "source.id"],
            name="fk_card_user_id_source_id",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_card_user_id"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_card"),
    )
    op.create_index(
        "ix_card_due",
        "card",
        ["user_id", "due_day", "id"],
        sqlite_where=sa.text("state = 2 AND active"),
        postgresql_where=sa.text("state = 2 AND active"),
    )
    op.create_index(
        "ix_card_due_in_source",
        "card",
        ["user_id", "source_id", "due_day", "id"],
        sqlite_where=sa.text("state = 2 AND active"),
        postgresql_where=sa.text("state = 2 AND active"),
    )
    op.create_index(
        "ix_card_new",
        "card",
        ["user_id", "source_id", "position", "ordinal"],
        sqlite_where=sa.text("state = 0 AND active"),
        postgresql_where=sa.text("state = 0 AND active"),
    )
    op.create_index(
        "ix_card_steps",
        "card",
        ["user_id", "due_at", "id"],
        sqlite_where=sa.text("state IN (1, 3) AND active"),
        postgresql_where=sa.text("state IN (1, 3) AND active"),
    )
    op.create_index("ix_card_user_id_note_id", "card", ["user_id", "note_id"])


def _create_review() -> None:
    op.create_table(
        "review",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("card_id", sa.String(length=36), nullable=False),
        sa.Column("answered_at", sa.String(length=32), nullable=False),
        sa.Column("recorded_at", sa.String(length=32), nullable=False),
        sa.Column("utc_offset_minutes", sa.Integer(), nullable=False),
        sa.Column("study_day", sa.Date(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("affects_schedule", sa.Boolean(), nullable=False),
        sa.Column("elapsed_days", sa.Integer(), nullable=True),
        sa.Column("interval_before", sa.Integer(), nullable=True),
        sa.Column("interval_after", sa.Integer(), nullable=True),
        sa.Column("stability_before", sa.Double(), nullable=True),
        sa.Column("difficulty_before", sa.Double(), nullable=True),
        sa.Column("stability_after", sa.Double(), nullable=True),
        sa.Column("difficulty_after", sa.Double(), nullable=True),
        sa.Column("predicted_recall", sa.Double(), nullable=True),
        sa.Column("duration_ms", sa.Integer(), nullable=True),
        sa.Column("parameter_set_id", sa.String(length=36), nullable=True),
        sa.Column("voids", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id", "card_id"], ["card.user_id", "card.id"], name="fk_review_user_id_card_id"
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "parameter_set_id"],
            ["parameter_set.user_id", "parameter_set.id"],
            name="fk_review_user_id_parameter_set_id",
        ),
        sa.ForeignKeyConstraint(
            ["user_id", "voids"], ["review.user_id", "review.id"], name="fk_review_user_id_voids"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name="fk_review_user_id"),
        sa.PrimaryKeyConstraint("user_id", "id", name="pk_review"),
        sa.UniqueConstraint("user_id", "seq", name="uq_review_user_id_seq"),
        sa.UniqueConstraint("user_id", "voids", name="uq_review_user_id_voids"),
    )
    op.create_index(
        "ix_review_user_id_card_id_answered_at", "review", ["user_id", "card_id", "answered_at"]
    )
    op.create_index(
        "ix_review_user_id_study_day_kind_rating",
        "review",
        ["user_id", "study_day", "kind", "rating"],
    )


def _guard_sqlite() -> None:
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER review_no_{deed.lower()} BEFORE {deed} ON review "
            f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION review_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$"
    )
    for deed in ("UPDATE OR DELETE ON review FOR EACH ROW", "TRUNCATE ON review"):
        name = f"review_no_{deed.split()[0].lower()}"
        op.execute(f"CREATE TRIGGER {name} BEFORE {deed} EXECUTE FUNCTION review_is_append_only()")
