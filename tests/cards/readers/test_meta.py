"""What notes say about themselves."""

from datetime import date

import pytest

from cards.model import Person, PersonRole
from cards.readers.lines import split
from cards.readers.meta import front_matter_end, read_meta

FRONT_MATTER = """---
title: "The life of bees: a talk"
date: 2024-05-03T10:00:00Z
speakers:
  - Ada Field
  - "Tom Bell"
tags: [biology, bees]
url: https://youtu.be/abc
nested:
  a: {b: c}
---
Guest: Somebody Else
"""


def test_front_matter_is_read():
    meta = read_meta(split(FRONT_MATTER))
    assert meta.title == "The life of bees: a talk"
    assert meta.published_on == date(2024, 5, 3)
    assert meta.tags == ("biology", "bees")
    assert meta.media_url == "https://youtu.be/abc"
    assert [person.name for person in meta.people] == ["Ada Field", "Tom Bell", "Somebody Else"]
    assert meta.lines == frozenset(range(1, 13))


def test_lines_with_known_keys_are_read_and_others_are_not():
    text = (
        "Bees\n**Host:** Tom Bell\nGuest: Dr. Ada Field (Leeds) and Jo Ray\nEpisode: #12\n"
        "Why: so\nx:: y\nGuest:\n"
    )
    meta = read_meta(split(text))
    assert meta.people == (
        Person("Ada Field", PersonRole.GUEST),
        Person("Jo Ray", PersonRole.GUEST),
        Person("Tom Bell", PersonRole.HOST),
    )
    assert meta.number == 12
    assert meta.lines == frozenset((2, 3, 4, 6))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-03", date(2024, 5, 3)),
        ("3 May 2024", date(2024, 5, 3)),
        ("May 3rd, 2024", date(2024, 5, 3)),
        ("Fri, 3. May 2024 10:00", date(2024, 5, 3)),
        ("2024-15-03", None),
        ("3 Foo 2024", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_is_read_or_left_out(value, day):
    assert read_meta(split(f"Date: {value}\n")).published_on == day


@pytest.mark.parametrize("text", ["---\n", "---\nBees\n---\n", "--- \na: b\n", "", "a: b\n---\n"])
def test_two_rules_are_no_front_matter(text):
    assert front_matter_end(split(text)) == 0
