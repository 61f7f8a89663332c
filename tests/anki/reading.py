"""Reading what Anki shows."""

import html
import re


def shown(page: str, css_class: str) -> str:
    """Read the text a person sees in the one block of that class."""
    (inner,) = re.findall(rf'<div class="{css_class}"[^>]*>(.*?)</div>', page, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "", inner.replace("<br>", "\n")))
