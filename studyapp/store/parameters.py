"""What the scheduler works with: weights and wished retention, named by each review."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from studyapp.ids import new_id
from studyapp.models import ParameterSetRow
from studyapp.store import accounts
from studyapp.store.ledger import table_of
from studyapp.store.nouns import owner


@dataclass(frozen=True, slots=True)
class Setting:
    """Weights and retention; without an id, not stored yet."""

    id: str | None
    weights: tuple[float, ...]
    retention: float


_SET = table_of(ParameterSetRow)
_NEWEST = (
    select(_SET)
    .where(_SET.c.user_id == bindparam("its_user"), _SET.c.algorithm == bindparam("its_algorithm"))
    .order_by(_SET.c.chosen_at.desc(), _SET.c.id.desc())
    .limit(1)
)


def current(session: Session, *, algorithm: str, default: tuple[float, ...]) -> Setting:
    """Fetch what the next answer is to be scheduled with."""
    wanted = {"its_user": owner(session), "its_algorithm": algorithm}
    newest = session.connection().execute(_NEWEST, wanted).first()
    retention = accounts.limits(session).desired_retention
    if newest is None:
        return Setting(None, default, retention)
    is_it = newest.desired_retention == retention
    return Setting(newest.id if is_it else None, tuple(newest.parameters), retention)


def stored(session: Session, setting: Setting, *, algorithm: str, now: datetime) -> Setting:
    """Make sure that a setting is stored, so that reviews can name it."""
    if setting.id is not None:
        return setting
    row = ParameterSetRow(
        user_id=owner(session),
        id=new_id(now),
        algorithm=algorithm,
        parameters=list(setting.weights),
        desired_retention=setting.retention,
        chosen_at=now,
        scored_reviews=0,
        loss_default=None,
        loss_holdout=None,
    )
    session.add(row)
    session.flush()
    return Setting(row.id, setting.weights, setting.retention)


def all_of(session: Session) -> dict[str, Setting]:
    """Fetch every setting that a review may name."""
    rows = session.scalars(select(ParameterSetRow).where(ParameterSetRow.user_id == owner(session)))
    return {row.id: Setting(row.id, tuple(row.parameters), row.desired_retention) for row in rows}
