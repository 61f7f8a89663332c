"""Notes of any size in each layout, for the speed of reading."""

from collections.abc import Callable

LARGE_NUMBER = 200_000


def sized(size: int, piece: Callable[[int], str], *, head: str = "", foot: str = "") -> str:
    """Repeat a piece, made from its number, until the text has about so many bytes."""
    count = (size - len(head) - len(foot)) // len(piece(LARGE_NUMBER).encode())
    return head + "".join(piece(number) for number in range(count)) + foot


def clock(seconds: int) -> str:
    """Write a time with hours."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def chapter_notes(size: int) -> str:
    """Write chapters with a summary and bullets."""
    return sized(
        size,
        lambda n: (
            f"- {clock(n * 9)} – {clock(n * 9 + 9)}\nHow hive {n} finds flowers\n"
            "Bees dance to tell the way, because the angle of the dance is the angle to the sun.\n"
            "- •The length of the dance tells the distance\n  - •A second is a kilometre\n"
        ),
        head="The life of bees | Garden Hour #7\nCHAPTERS\n",
    )


def time_list(size: int) -> str:
    """Write a video's description."""
    return sized(
        size,
        lambda n: (
            f"{clock(n * 4)} How hive {n} finds its flowers, and why others hum at the door\n"
            "- A dance tells the way\n- Its angle is the angle to the sun\n"
        ),
        head="The life of bees\n\n",
    )


def markdown(size: int) -> str:
    """Write a lecture's outline."""
    return sized(
        size,
        lambda n: (
            f"## Hive {n}\n\nBees **dance** in the dark, on the comb, to tell the [way](https://example.org/{n}).\n\n"
            "- **Nectar**: what flowers give\n  - It is *sweet*\n\n"
            "| bee | job |\n|---|---|\n| queen | lays |\n\n"
        ),
        head="# The life of bees\n\n",
    )


def plain(size: int) -> str:
    """Write headings and paragraphs."""
    return sized(
        size,
        lambda n: (
            f"How hive {n} finds flowers\nBees dance to tell the way. They do it in the dark, on "
            "the comb.\n\n"
        ),
    )


def captions(size: int) -> str:
    """Write the captions of a long recording."""
    return sized(
        size,
        lambda n: f"{clock(n)}.000 --> {clock(n)}.900\n<v Ada>and they dance, hive {n}.\n\n",
        head="WEBVTT\n\n",
    )


def page(size: int) -> str:
    """Write a web page."""
    return sized(
        size,
        lambda n: (
            f"<h2>Hive {n}</h2>\n<p>Bees <b>dance</b> &amp; hum to tell the way, in the dark.</p>\n"
            '<ul class="notes"><li>One of them leads</li><li>The others follow</li></ul>\n'
        ),
        head="<!DOCTYPE html><html><body><h1>The life of bees</h1>\n",
        foot="</body></html>\n",
    )


def chapters_json(size: int) -> str:
    """Write Podcasting 2.0 chapters."""
    return sized(
        size,
        lambda n: f'{{"startTime": {n}, "title": "How hive {n} finds flowers"}},\n',
        head='{"version": "1.2.0", "chapters": [\n',
        foot='{"startTime": 999999, "title": "The end of bees"}]}\n',
    )


LAYOUTS: dict[str, Callable[[int], str]] = {
    "chapter notes": chapter_notes,
    "time list": time_list,
    "Markdown": markdown,
    "plain": plain,
    "captions": captions,
    "web page": page,
    "chapters JSON": chapters_json,
}
