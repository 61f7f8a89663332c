"""How well a card was known: four ratings or two, each with the interval it gives."""

from dataclasses import dataclass

from cards.model import Rating
from cards.study.modes import Verdict
from studyapp import words
from studyapp.cli.keyboard import actions
from studyapp.services import study

USUAL = "usual"
_USUAL_KEYS = {"Enter": USUAL, "Space": USUAL}
_FOUR = {"again": Rating.AGAIN, "hard": Rating.HARD, "good": Rating.GOOD, "easy": Rating.EASY}
_TWO = {"forgot": Rating.AGAIN, "got-it": Rating.GOOD}
_NAMES = {"got-it": "Got it"}


@dataclass(frozen=True, slots=True)
class Grades:
    """The ratings to be had for a card, by the action of their key, and the usual one."""

    by_action: dict[str, Rating]
    usual: Rating

    @property
    def keys(self) -> dict[str, str]:
        """What keys do on this side of a card."""
        around = actions("Study, both sides", "Anywhere")
        rated = actions("Study, two buttons" if "got-it" in self.by_action else "Study, back")
        passage = actions("Study, back")["o"]
        taken = {key: action for key, action in rated.items() if action in self.by_action}
        return around | {"o": passage} | taken | _USUAL_KEYS


def grades(verdict: Verdict | None, *, is_hinted: bool, two_buttons: bool) -> Grades:
    """Tell which ratings there are; none but the suggested where it may not be changed."""
    wish = verdict.rating if verdict else Rating.GOOD
    if verdict and not verdict.may_override:
        return Grades({}, wish)
    highest = verdict.highest if verdict else Rating.EASY
    if is_hinted:
        highest = min(highest, Rating.HARD)
    if two_buttons:
        usual = Rating.GOOD if wish >= Rating.GOOD else Rating.AGAIN
        by_action = {action: min(rating, highest) for action, rating in _TWO.items()}
        return Grades(by_action, min(usual, highest))
    by_action = {action: rating for action, rating in _FOUR.items() if rating <= highest}
    return Grades(by_action, min(wish, highest))


def asking(question: study.Question, found: Grades) -> str:
    """Write the ratings with their intervals, on a line to answer."""
    if not found.by_action:
        return "Enter goes on"
    shown = [
        f"{number} {_name(action)} {_interval(question, rating)}"
        for number, (action, rating) in enumerate(found.by_action.items(), start=1)
    ]
    usual = next(action for action, rating in found.by_action.items() if rating == found.usual)
    return f"{'   '.join(shown)}   (Enter: {_name(usual)})"


def _interval(question: study.Question, rating: Rating) -> str:
    return words.interval(question.choices[rating - 1].interval)


def _name(action: str) -> str:
    return _NAMES.get(action, action.capitalize())
