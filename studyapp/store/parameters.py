"""What the scheduler works with: weights and wished retention, named by each review."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from cards.study.fitting import Fit, Gains
from studyapp.ids import new_id
from studyapp.models import ParameterSetRow
from studyapp.store import accounts
from studyapp.store.ledger import Ledger, table_of
from studyapp.store.nouns import owner


@dataclass(frozen=True, slots=True)
class Setting:
    """Weights and retention; without an id, not stored yet."""

    id: str | None
    weights: tuple[float, ...]
    retention: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every setting a review may name, and the one applied last to all answers before a moment."""

    by_id: Mapping[str, Setting]
    applied: Setting | None = None
    applied_at: datetime | None = None

    def setting_of(self, parameter_set_id: str, answered_at: datetime) -> Setting:
        """Find what an answer counts as given under."""
        if self.applied and self.applied_at and answered_at < self.applied_at:
            return self.applied
        return self.by_id[parameter_set_id]


_SET = table_of(ParameterSetRow)
_MINE = (_SET.c.user_id == bindparam("its_user"), _SET.c.algorithm == bindparam("its_algorithm"))


def _newest(*conditions: object) -> Select[tuple[str]]:
    query = select(_SET.c.id).where(*_MINE)
    for condition in conditions:
        query = query.where(condition)  # type: ignore[arg-type]  # conditions of this table
    return query.order_by(_SET.c.chosen_at.desc(), _SET.c.id.desc()).limit(1)


_CURRENT = (
    select(_SET)
    .where(
        *_MINE,
        or_(
            _SET.c.id == _newest().scalar_subquery(),
            _SET.c.id == _newest(_SET.c.used).scalar_subquery(),
        ),
    )
    .order_by(_SET.c.chosen_at.desc(), _SET.c.id.desc())
)


def current(session: Session, *, algorithm: str, default: tuple[float, ...]) -> Setting:
    """Fetch what the next answer is to be scheduled with: the newest weights in use."""
    wanted = {"its_user": owner(session), "its_algorithm": algorithm}
    rows = session.connection().execute(_CURRENT, wanted).all()
    retention = accounts.limits(session).desired_retention
    weights = next((tuple(row.parameters) for row in rows if row.used), default)
    if not rows:
        return Setting(None, weights, retention)
    newest = rows[0]
    is_it = newest.desired_retention == retention and tuple(newest.parameters) == weights
    return Setting(newest.id if is_it else None, weights, retention)


def stored(session: Session, setting: Setting, *, algorithm: str, now: datetime) -> Setting:
    """Make sure that a setting is stored, so that reviews can name it."""
    if setting.id is not None:
        return setting
    for one in timeline(session).by_id.values():
        if (one.weights, one.retention) == (setting.weights, setting.retention):
            return one
    row = _add(session, setting, algorithm=algorithm, now=now)
    session.flush()
    return Setting(row.id, setting.weights, setting.retention)


def adopt(session: Session, ledger: Ledger, found: Fit, *, algorithm: str, now: datetime) -> None:
    """Keep fitted weights with what they were measured at, and use them from now on."""
    retention = accounts.limits(session).desired_retention
    row = _add(
        session, Setting(None, found.parameters or (), retention), algorithm=algorithm, now=now
    )
    row.scored_reviews, row.blend = found.scored, found.blend
    if found.gains:
        row.held_out = found.gains.answers
        row.loss_default, row.loss_holdout = found.gains.loss_default, found.gains.loss_fitted
        row.rmse_default, row.rmse_holdout = found.gains.rmse_default, found.gains.rmse_fitted
        row.loss_margin = found.gains.margin
    session.flush()
    ledger.change(row, used=True)


def drop_fitted(session: Session, ledger: Ledger) -> None:
    """Use fitted weights no longer; they stay stored, as reviews name them."""
    query = select(ParameterSetRow).where(
        ParameterSetRow.user_id == owner(session), ParameterSetRow.used
    )
    for row in session.scalars(query).all():
        ledger.change(row, used=False)


def apply(session: Session, ledger: Ledger, setting_id: str, *, at: datetime) -> None:
    """Let all answers before a moment count as given under a setting."""
    ledger.change(session.get_one(ParameterSetRow, (owner(session), setting_id)), applied_at=at)


def fitted(session: Session, *, algorithm: str) -> tuple[Fit, datetime] | None:
    """Fetch the fitted weights in use, with what they were measured at, and when."""
    wanted = {"its_user": owner(session), "its_algorithm": algorithm}
    setting_id = session.scalar(_newest(_SET.c.used), wanted)
    if setting_id is None:
        return None
    row = session.get_one(ParameterSetRow, (owner(session), setting_id))
    gains = Gains(
        answers=row.held_out or 0,
        loss_default=row.loss_default or 0.0,
        loss_fitted=row.loss_holdout or 0.0,
        margin=row.loss_margin or 0.0,
        rmse_default=row.rmse_default or 0.0,
        rmse_fitted=row.rmse_holdout or 0.0,
    )
    return Fit(row.scored_reviews, tuple(row.parameters), row.blend or 0.0, gains), row.chosen_at


def timeline(session: Session) -> Timeline:
    """Fetch every setting that a review may name, and the one applied last."""
    rows = session.scalars(
        select(ParameterSetRow).where(ParameterSetRow.user_id == owner(session))
    ).all()
    by_id = {row.id: Setting(row.id, tuple(row.parameters), row.desired_retention) for row in rows}
    applied = [(row.applied_at, row.id) for row in rows if row.applied_at is not None]
    if not applied:
        return Timeline(by_id)
    at, setting_id = max(applied)
    return Timeline(by_id, by_id[setting_id], at)


def applied_at(session: Session) -> datetime | None:
    """Tell since when answers count under their own setting; None if all do."""
    return session.scalar(
        select(func.max(ParameterSetRow.applied_at)).where(
            ParameterSetRow.user_id == owner(session)
        )
    )


def _add(session: Session, setting: Setting, *, algorithm: str, now: datetime) -> ParameterSetRow:
    row = ParameterSetRow(
        user_id=owner(session),
        id=new_id(now),
        algorithm=algorithm,
        parameters=list(setting.weights),
        desired_retention=setting.retention,
        chosen_at=now,
        scored_reviews=0,
        used=False,
    )
    session.add(row)
    return row
