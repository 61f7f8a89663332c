"""What a fit of the scheduler found, in plain words, for pages and terminal alike."""

from cards.study.fitting import LEAST_SCORED, Fit, Gains

COUNTED = "given a day or more after the one before"


def outcome(found: Fit) -> str:
    """Say whether fitted weights are used, and why."""
    if found.gains is None:
        return (
            f"Fitting needs {LEAST_SCORED} answers {COUNTED}; there are {found.scored:,}. "
            "Nothing changes."
        )
    if found.parameters is None:
        return (
            f"Tried on {found.gains.answers:,} answers kept aside, fitted weights did not clearly "
            "foretell them better. Nothing changes."
        )
    return (
        f"Fitted to {found.scored:,} answers, in use from the next answer on. "
        f"{measured(found.gains)}"
    )


def measured(gains: Gains) -> str:
    """Say what weights do better than the defaults."""
    return (
        f"On {gains.answers:,} answers kept aside the foretold recall was off by "
        f"{100 * gains.rmse_fitted:.1f} points, with the defaults by "
        f"{100 * gains.rmse_default:.1f} (log loss {gains.loss_fitted:.3f} and "
        f"{gains.loss_default:.3f})."
    )
