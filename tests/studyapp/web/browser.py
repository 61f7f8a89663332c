"""A browser without scripts: it follows links and redirects, and sends forms as they stand."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import urlsplit

from flask.testing import FlaskClient


@dataclass
class Form:
    """A form of a page: where it goes, what stands in it, and its buttons by their words."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    buttons: dict[str, dict[str, str]] = field(default_factory=dict)


class Page(HTMLParser):
    """What a person without scripts has before them."""

    def __init__(self, address: str, status: int, html: str) -> None:
        super().__init__()
        self.address, self.status, self.html = address, status, html
        self.forms: list[Form] = []
        self.links: dict[str, str] = {}
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._words: list[str] = []
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self._hidden = 0
        self.feed(html)

    @property
    def text(self) -> str:
        """The visible words, one blank between them."""
        return " ".join(" ".join(self._words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements.append((tag, given))
        if self._hides(tag, given):
            self._hidden += 1
        if self._hidden:
            return
        if tag == "form":
            self.forms.append(Form(given.get("action", self.address), given.get("method", "get")))
        elif tag == "input" and self.forms:
            self._input(given)
        elif tag in ("a", "button", "textarea", "option", "select"):
            self._open.append((tag, given, []))

    def handle_data(self, data: str) -> None:
        for _, _, words in self._open:
            words.append(data)
        if not self._hidden:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._hidden -= tag in ("template", "title", "script", "dialog")
            return
        if not self._open or self._open[-1][0] != tag:
            return
        _, given, words = self._open.pop()
        said = " ".join(" ".join(words).split())
        if tag == "a":
            self.links.setdefault(given.get("aria-label") or said, given.get("href", ""))
        elif tag == "button" and self.forms:
            self.forms[-1].buttons[given.get("aria-label") or said] = given
        elif tag == "textarea":
            self.forms[-1].fields[given["name"]] = "".join(words).removeprefix("\n")
        elif tag == "option":
            self._option(given)

    def _hides(self, tag: str, given: dict[str, str]) -> bool:
        """Tell whether an element, or one inside a hidden one, keeps its words from sight."""
        return tag in ("template", "title", "script") or (
            tag == "dialog" and (self._hidden > 0 or "open" not in given)
        )

    def form(self, button: str) -> tuple[Form, dict[str, str]]:
        """Find the form with a button whose words start so, and that button."""
        for form in self.forms:
            for said, given in form.buttons.items():
                if said.startswith(button):
                    return form, given
        raise AssertionError(f"no button {button!r} on {self.address}: {self.text[:400]}")

    def _input(self, given: dict[str, str]) -> None:
        kind = given.get("type", "text")
        if kind == "file":
            self.forms[-1].files.append(given["name"])
        elif kind not in ("checkbox", "radio") or "checked" in given:
            self.forms[-1].fields[given["name"]] = given.get("value", "on")

    def _option(self, given: dict[str, str]) -> None:
        selects = [attributes for tag, attributes, _ in self._open if tag == "select"]
        name = selects[-1]["name"]
        if "selected" in given or name not in self.forms[-1].fields:
            self.forms[-1].fields[name] = given.get("value", "")


class Browser:
    """Goes from page to page."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def open(self, address: str) -> Page:
        """Load a page, following redirects."""
        return self._page(self.client.get(address, follow_redirects=True))

    def follow(self, page: Page, link: str) -> Page:
        """Follow the first link whose words start so."""
        for said, address in page.links.items():
            if said.startswith(link):
                return self.open(address.partition("#")[0])
        raise AssertionError(f"no link {link!r} on {page.address}: {list(page.links)}")

    def press(
        self, page: Page, button: str, file: tuple[str, bytes] | None = None, **typed
    ) -> Page:
        """Type into a form and press one of its buttons."""
        form, given = page.form(button)
        fields = form.fields | {name: _sent(value) for name, value in typed.items()}
        if given.get("name"):
            fields[given["name"]] = given.get("value", "")
        action = given.get("formaction") or form.action
        if (given.get("formmethod") or form.method) == "get":
            return self._page(self.client.get(action, query_string=fields, follow_redirects=True))
        if file:
            fields[form.files[0]] = (BytesIO(file[1]), file[0])
        return self._page(self.client.post(action, data=fields, follow_redirects=True))

    def _page(self, response) -> Page:
        address = urlsplit(response.request.url)
        place = address.path + (f"?{address.query}" if address.query else "")
        return Page(place, response.status_code, response.text)


def _sent(value: object) -> object:
    """Write what is typed as a form sends it: a list goes out once for each of its values."""
    return [str(one) for one in value] if isinstance(value, list) else str(value)
