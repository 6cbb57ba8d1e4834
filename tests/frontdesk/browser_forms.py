"""What a browser sends of a form that nobody has touched, from the page's HTML."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

UNSENT = {"submit", "button", "reset", "image", "file"}


@dataclass
class BrowserForm:
    """A form of a page. `sent` are the names and values that a browser sends when nobody has
    changed anything; `shown` the names of the fields that a person sees, `radios` the values to
    choose from, `blank` the required text fields that are empty."""

    method: str
    action: str
    sent: list[tuple[str, str]] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    radios: dict[str, list[str]] = field(default_factory=dict)
    blank: set[str] = field(default_factory=set)
    button: tuple[str, str] | None = None
    has_button: bool = False

    def as_sent(self, **typed: str) -> dict[str, list[str]]:
        """The fields as the first button sends them, with what is `typed` in place of theirs."""
        told: dict[str, list[str]] = {}
        for name, value in [*self.sent, *([self.button] if self.button else [])]:
            told.setdefault(name, []).append(value)
        return told | {name: [value] for name, value in typed.items()}


def browser_forms(html: str) -> list[BrowserForm]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.forms


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[BrowserForm] = []
        self._form: BrowserForm | None = None
        self._select: list[tuple[str, bool]] | None = None
        self._name = ""
        self._text: list[str] | None = None
        self._required = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._form = BrowserForm(told.get("method", "get").lower(), told.get("action", ""))
            self.forms.append(self._form)
        if self._form is None:
            return
        if tag == "input":
            self._input(self._form, told)
        elif tag == "button" and told.get("type", "submit") == "submit":
            if not self._form.has_button and told.get("name"):
                self._form.button = told["name"], told.get("value", "")
            self._form.has_button = True
        elif tag == "select":
            self._name, self._select = told["name"], []
            self._form.shown.add(self._name)
        elif tag == "option" and self._select is not None:
            self._select.append((told["value"], "selected" in told))
        elif tag == "textarea":
            self._name, self._text = told["name"], []
            self._required = "required" in told
            self._form.shown.add(self._name)

    def handle_endtag(self, tag: str) -> None:
        if self._form is None:
            return
        if tag == "form":
            self._form = None
        elif tag == "select" and self._select is not None:
            chosen = [value for value, is_selected in self._select if is_selected]
            likely = chosen[-1:] or [value for value, _ in self._select[:1]]
            self._form.sent += [(self._name, value) for value in likely]
            self._select = None
        elif tag == "textarea" and self._text is not None:
            self._write(self._form, "".join(self._text))
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def _write(self, form: BrowserForm, text: str) -> None:
        # HTML drops the first line break of a text area, and sends the others as two characters.
        lines = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\n")
        form.sent.append((self._name, lines.replace("\n", "\r\n")))
        if self._required and not lines:
            form.blank.add(self._name)

    def _input(self, form: BrowserForm, told: dict[str, str]) -> None:
        kind, name = told.get("type", "text").lower(), told.get("name")
        if not name:
            return
        if kind != "hidden":
            form.shown.add(name)
        if kind in UNSENT:
            return
        if kind == "radio":
            form.radios.setdefault(name, []).append(told.get("value", "on"))
        if kind in ("radio", "checkbox"):
            if "checked" in told:
                form.sent.append((name, told.get("value", "on")))
            return
        # A field of one line holds no line break.
        value = told.get("value", "").replace("\r", "").replace("\n", "")
        form.sent.append((name, value))
        if kind != "hidden" and not value and "required" in told:
            form.blank.add(name)
