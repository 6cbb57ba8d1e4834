"""What a visitor can read and press on a page, from its HTML: no script, no style."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "input", "use", "br", "img", "hr"}


@dataclass
class Form:
    action: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass
class Button:
    """`words` is all that stands on it."""

    form: Form
    action: str
    name: str
    value: str
    words: str = ""
    classes: str = ""
    is_disabled: bool = False


@dataclass
class Page:
    title: str = ""
    because: str = ""
    words: str = ""
    parts: list[str] = field(default_factory=list)
    """What stands in the middle of the screen, piece by piece, without the keys of a number pad."""
    buttons: list[Button] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    """Where each one leads, by all its words."""

    def link(self, words: str) -> str:
        return self.links[words]

    def button(self, *texts: str) -> Button:
        """The one whose words begin with one of these."""
        found = [b for b in self.buttons if b.words.startswith(texts) and not b.is_disabled]
        if not found:
            raise AssertionError(f"no {texts} among {[b.words for b in self.buttons]}")
        return found[0]


def read_page(html: str) -> Page:
    reader = _Reader()
    reader.feed(html)
    reader.page.words = " ".join(reader.page.words.split())
    for each in reader.page.buttons:
        each.words = " ".join(each.words.split())
    reader.page.title = " ".join(reader.page.title.split())
    reader.page.because = " ".join(reader.page.because.split())
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self._open: list[tuple[str, dict[str, str]]] = []
        self._form: Form | None = None
        self._button: Button | None = None
        self._link: tuple[str, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self._open.append((tag, told))
        if tag == "a" and "href" in told:
            self._link = (told["href"], [])
        elif tag == "form":
            self._form = Form(told.get("action", ""))
            self.page.forms.append(self._form)
        elif tag == "input" and self._form is not None and "name" in told:
            self._form.fields[told["name"]] = told.get("value", "")
        elif tag == "button" and self._form is not None and "hidden" not in told:
            self._button = Button(
                self._form,
                told.get("formaction", self._form.action),
                told.get("name", ""),
                told.get("value", ""),
                classes=told.get("class", ""),
                is_disabled="aria-disabled" in told,
            )
            self.page.buttons.append(self._button)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        while self._open and self._open.pop()[0] != tag:
            pass
        if tag == "a" and self._link is not None:
            address, words = self._link
            self.page.links[" ".join(" ".join(words).split())] = address
            self._link = None
        elif tag == "form":
            self._form = None
        elif tag == "button":
            self._button = None

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self._open]
        if "dialog" in tags or "noscript" in tags or "head" in tags:
            return
        self.page.words += f" {data}"
        is_key = self._button is not None and self._button.name == "key"
        if "main" in tags and not is_key and data.strip():
            self.page.parts.append(" ".join(data.split()))
        if self._button is not None:
            self._button.words += f" {data}"
        if self._link is not None:
            self._link[1].append(data)
        if "h1" in tags:
            self.page.title += data
        if any(told.get("id") == "because" for _, told in self._open):
            self.page.because += f" {data}"
