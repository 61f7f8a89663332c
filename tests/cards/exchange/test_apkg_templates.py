"""How our notes look in Anki."""

import hashlib
import json
import re

import pytest

from cards.exchange import apkg_templates as look

# Whoever changes the look moves CHANGED_AT forward too, or no collection will take it up.
LOOK_OF = {1_795_478_400: "ff1635228861"}


def test_a_new_look_has_a_new_date():
    parts = [look.basic_fields(), look.cloze_fields(), look.basic_template(), look.cloze_template()]
    seen = hashlib.sha256(json.dumps([parts, look.STYLE]).encode()).hexdigest()[:12]
    assert LOOK_OF.get(look.CHANGED_AT) == seen


@pytest.mark.parametrize("template", [look.basic_template(), look.cloze_template()])
def test_templates_run_nothing_and_load_nothing(template):
    page = template["qfmt"] + template["afmt"] + look.STYLE
    assert not re.search(r"<script|javascript:|\son\w+=|https?:|url\(|@import", page)


@pytest.mark.parametrize(
    ("fields", "template"),
    [
        (look.basic_fields(), look.basic_template()),
        (look.cloze_fields(), look.cloze_template()),
    ],
)
def test_templates_name_only_fields_there_are(fields, template):
    names = {field["name"] for field in fields}
    used = re.findall(r"{{[#/]?(?:cloze:)?([^}]+)}}", template["qfmt"] + template["afmt"])
    assert set(used) <= names
    assert names - set(used) == {"Options", "Spare 1", "Spare 2", "Spare 3"}


def test_there_is_a_night_look_for_every_program():
    for name in (".nightMode", ".night_mode"):
        assert f".card{name}" in look.STYLE
        assert f"{name} .card" in look.STYLE
