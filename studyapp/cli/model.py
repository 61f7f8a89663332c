"""The model command: whether notes may be sent to a language model, and to which."""

import click

from studyapp import clock, config, llm
from studyapp.cli.shown import say
from studyapp.errors import BadInputError


@click.group("model")
def model() -> None:
    """Say whether notes may be sent to a language model, and to which."""


@model.command("status")
@click.pass_context
def status(context: click.Context) -> None:
    """Tell which endpoint is set, and whether you agreed to it."""
    settings = config.load(data_dir=context.obj)
    if not settings.llm_url:
        say("No language model is set (STUDYAPP_LLM_URL). Nothing leaves this machine.")
    elif llm.is_agreed(settings):
        say(f"Notes may be sent to {settings.llm_url}, where you ask for it with --model.")
    else:
        say(f"{settings.llm_url} is set, but you have not agreed to it. Nothing is sent.")


@model.command("agree")
@click.option("--yes", is_flag=True, help="Don't ask back.")
@click.pass_context
def agree(context: click.Context, yes: bool) -> None:
    """Agree that notes you import with --model are sent to the endpoint that is set."""
    settings = config.load(data_dir=context.obj)
    if not settings.llm_url:
        raise BadInputError("No language model is set. Put its address into STUDYAPP_LLM_URL.")
    say(
        f"Titles, speakers, paragraphs and bullets of notes you import with --model go to "
        f"{settings.llm_url}, and nowhere else. Whoever runs it can read them."
    )
    if not yes:
        click.confirm("Do you agree?", abort=True)
    llm.agree(settings, settings.llm_url, now=clock.now())
    say("Agreed. “studyapp model withdraw” takes it back.")


@model.command("withdraw")
@click.pass_context
def withdraw(context: click.Context) -> None:
    """Take the agreement back, and forget what the model answered."""
    llm.withdraw(config.load(data_dir=context.obj))
    say("Nothing is sent any more.")


COMMANDS = {"model": model}
