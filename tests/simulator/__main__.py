"""Print what the dial promises and what two simulated learners get: `python -m tests.simulator`."""

from cards.study import foretelling
from tests.simulator import real_log
from tests.simulator.worlds import HARD, PLAIN, Learner, World

DIALS = (0.8, 0.85, 0.9, 0.95)
DAYS = 365
# Where weights are fitted, what comes before the first fits is not measured.
MEASURED_FROM = {PLAIN: 0, HARD: 120}
GOALS = {PLAIN: 0.015, HARD: 0.03}
LOSS_GOAL, RMSE_GOAL = 0.4540, 0.050


def main() -> None:
    """Print the table of the worlds and, where the real log is at hand, its figures."""
    print(f"{'world':8} {'dial':>5} {'retention':>9} {'off':>7} {'goal':>6} {'answers':>8} fits")
    for world in (PLAIN, HARD):
        for dial in DIALS:
            show_world(world, dial)
    if real_log.FILE.exists():
        show_real_log()
    else:
        print(f"The real log is not there: {real_log.FILE}")


def show_world(world: World, dial: float) -> None:
    """Study a year in a world and print a line."""
    year = Learner(world, dial=dial).study(DAYS, measured_from=MEASURED_FROM[world])
    off, goal = year.retention - dial, GOALS[world]
    mark = "" if abs(off) <= goal else "  OVER"
    counts = f"{year.answers:8} {year.fits:4}"
    print(f"{world.name:8} {dial:5} {year.retention:9.4f} {off:+7.4f} {goal:6} {counts}{mark}")


def show_real_log() -> None:
    """Print how the real log is foretold, and what the gate does to it."""
    logs = real_log.read()
    before, after = real_log.expanding_splits(foretelling.scored(logs))
    print(f"\nreal log, {real_log.SPLITS} expanding splits {'log loss':>12} {'RMSE(bins)':>11}")
    print(f"{'defaults':33} {before.loss:12.4f} {before.rmse:11.4f}")
    print(f"{'fitted':33} {after.loss:12.4f} {after.rmse:11.4f}")
    mark = "" if after.loss <= LOSS_GOAL and after.rmse <= RMSE_GOAL else "  OVER"
    print(f"{'goal':33} {LOSS_GOAL:12.4f} {RMSE_GOAL:11.4f}{mark}")
    print("\nlog loss of all that came after a fit")
    print(f"{'reviews':>8} {'blend':>6} {'default':>8} {'gated':>7} {'ungated':>8} {'harm':>7}")
    for reviews in range(200, 8001, 200):
        one = real_log.decide(logs, after=reviews)
        losses = f"{one.default:8.4f} {one.gated:7.4f} {one.ungated:8.4f} {one.harm:7.4f}"
        print(f"{reviews:8} {one.blend:6} {losses}")


if __name__ == "__main__":
    main()
