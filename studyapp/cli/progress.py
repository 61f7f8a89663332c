"""The stats command."""

import click

from studyapp import clock, shapes
from studyapp.cli.library import AS_JSON
from studyapp.cli.opened import library_of
from studyapp.cli.shown import say_json, shown
from studyapp.services import progress

FIGURES_WIDTH = 46
SPARKS = "▁▂▃▄▅▆▇█"


@click.command("stats")
@AS_JSON
@click.pass_context
def stats(context: click.Context, as_json: bool) -> None:
    """Show what is known, what it costs, and what comes next."""
    with library_of(context) as db, db.reading() as session:
        figures = progress.figures(session, now=clock.now())
    if as_json:
        say_json(shapes.figures_shape(figures))
        return
    _show(figures)


def _show(figures: progress.Figures) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, markup=False)
    states = ", ".join(f"{count} {state}" for state, count in figures.cards.items() if count)
    console.print(f"Cards        {states or 'none yet'}")
    console.print(f"Reviews      {figures.reviews_today} today, {figures.reviews} in all")
    console.print(f"Recall       {_share(figures)}")
    streak = "1 day" if figures.streak == 1 else f"{figures.streak} days"
    console.print(f"Streak       {streak}, {figures.minutes_a_day:.1f} minutes a day")
    ahead = [count for _, count in figures.forecast]
    console.print(f"Next {len(ahead)} days {sparkline(ahead)}  {figures.backlog} overdue")
    table = Table(box=None)
    width = max(20, console.width - FIGURES_WIDTH)
    table.add_column("Chapter", no_wrap=True, overflow="ellipsis", max_width=width)
    for heading in ("Cards", "Mastery", "Seen", "Recall", "Durable"):
        table.add_column(heading, justify="right", no_wrap=True)
    for chapter in figures.chapters:
        table.add_row(
            shown(f"{chapter.number}. {chapter.title}"),
            str(chapter.cards),
            f"{chapter.mastery:.0%}",
            f"{chapter.coverage:.0%}",
            "-" if chapter.recall_of_seen is None else f"{chapter.recall_of_seen:.0%}",
            f"{chapter.durable:.0%}",
        )
    console.print(table)


def _share(figures: progress.Figures) -> str:
    retention = figures.retention
    if retention.share is None or not retention.is_shown:
        return f"too few reviews to say ({retention.n} of 20)"
    return (
        f"{retention.share:.1%} of {retention.n} reviews "
        f"(95 %: {retention.low:.1%} to {retention.high:.1%})"
    )


def sparkline(values: list[int]) -> str:
    """Draw counts as bars of eight heights; nothing at all is a blank line."""
    top = max(values, default=0)
    return "".join(SPARKS[(len(SPARKS) - 1) * value // top] if top else " " for value in values)


COMMANDS = {"stats": stats}
