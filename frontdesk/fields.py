"""Fields of forms that read what is typed, and keep a stored value that comes back as it was shown.

A field's errors are ids of sentences.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime

from wtforms import BooleanField, Form, SelectField, SelectMultipleField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Length, StopValidation, ValidationError

from frontdesk.signed_in import own_country
from shared.citizens import read_telephone
from shared.content import Message, in_country, message

NOT_ON_LIST = "desk-not-on-list"

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2200, 1, 1)
"""Between which a day makes sense."""

JOINERS = "\u200c\u200d"
"""Signs that can't be seen themselves, but are part of names in Persian, Kurdish or Hindi."""

Options = Iterable[tuple[object, str]]
"""Values to choose from, each with its words."""


class TextField(StringField):
    """A line of text, without its outer spaces and without invisible characters, one of which
    PostgreSQL refuses; a space of any kind is an ordinary one. A stored text that is sent back as
    it was shown is kept to the letter, whatever the validators say."""

    def as_shown(self, stored: str) -> str:
        """How a stored value stands in the field."""
        return stored

    def read(self, typed: str) -> str | None:
        """The value of what is typed. Raises `ValueError` with the id of a sentence."""
        spaced = "".join(" " if sign.isspace() else sign for sign in typed)
        return "".join(sign for sign in spaced if sign.isprintable() or sign in JOINERS).strip()

    @property
    def text(self) -> str:
        """What stands in the field: as it was typed, else as it is stored."""
        return str(self.raw_data[0]) if self.raw_data else self.as_shown(self.data or "")

    @property
    def is_untouched(self) -> bool:
        """Whether a stored value came back as it was shown. Browsers drop line breaks."""
        if not self.raw_data or not self.object_data:
            return False
        return _one_line(self.raw_data[0]) == _one_line(self.as_shown(self.object_data))

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        if valuelist and not self.is_untouched:
            self.data = self.read(valuelist[0])

    def pre_validate(self, form: Form) -> None:
        if self.is_untouched:
            raise StopValidation


class LinesField(TextField):
    """A text of several lines, as it is typed but for its outer spaces."""

    def read(self, typed: str) -> str:
        return typed.replace("\r\n", "\n").strip()


class TelephoneField(TextField):
    """A telephone number, in E.164; None for an empty field. Without a country code it is one in
    the country of the clerk's centre."""

    def as_shown(self, stored: str) -> str:
        return in_country(stored, own_country())

    def read(self, typed: str) -> str | None:
        read = read_telephone(typed, own_country())
        if typed.strip() and read.problem is not None:
            raise ValueError(f"desk-telephone-{read.problem}")
        return read.number


class NumberField(TextField):
    """A database id or another small number; None for anything else."""

    def as_shown(self, stored: object) -> str:
        return str(stored)

    def read(self, typed: str) -> int | None:  # type: ignore[override]
        told = typed.strip()
        return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else None


class DayField(TextField):
    """A day of this or the next century, typed in ISO 8601; None for anything else."""

    def as_shown(self, stored: object) -> str:
        return str(stored)

    def read(self, typed: str) -> date | None:  # type: ignore[override]
        try:
            day = date.fromisoformat(typed.strip())
        except ValueError:
            return None
        return day if FIRST_DAY < day < LAST_DAY else None


class InstantField(TextField):
    """An instant, sent in ISO 8601 with its offset; None for anything else."""

    def read(self, typed: str) -> datetime | None:  # type: ignore[override]
        try:
            at = datetime.fromisoformat(typed)
        except ValueError:
            return None
        if at.tzinfo is None or not FIRST_DAY < at.date() < LAST_DAY:
            return None
        return at.astimezone(UTC)


class PickField(SelectField):
    """One of the options that `offer` gives it; '' stands for None. A stored value that is none of
    them is one more option."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(choices=[], invalid_choice_message=NOT_ON_LIST, **kwargs)

    def offer(self, options: Options, name_stored: Callable[[str], str] = str) -> None:
        """Sets the options; `name_stored` gives the words for a stored value besides them."""
        self._name_stored = name_stored
        self.choices = [SelectChoice(str(value), words) for value, words in options]
        self._add(_text(self.object_data))

    @property
    def options(self) -> list[tuple[str, str]]:
        """The options to show; what was chosen is among them, even if it can't be taken."""
        shown = [(choice.value, choice.label) for choice in self.choices]
        if self.data in (None, "", *(value for value, _ in shown)):
            return shown
        return [*shown, (self.data, self._name_stored(self.data))]

    def process_data(self, value: object) -> None:
        self.data = _text(value)

    def _add(self, stored: str) -> None:
        if stored and stored not in {choice.value for choice in self.choices}:
            self.choices.append(SelectChoice(stored, self._name_stored(stored)))


class TicksField(SelectMultipleField):
    """Any of the options that `offer` gives it. Stored values that are none of them are further
    options; the order of what is stored is kept while it is the same."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(choices=[], **kwargs)

    def offer(self, options: Options, name_stored: Callable[[str], str]) -> None:
        """Sets the options; `name_stored` gives the words for stored values besides them."""
        listed = {str(value): words for value, words in options}
        stored = {it: name_stored(it) for it in self.object_data or () if it not in listed}
        self.options = [*listed.items(), *stored.items()]
        self.choices = [SelectChoice(value, words) for value, words in self.options]

    def pre_validate(self, form: Form) -> None:
        if not set(self.data) <= {value for value, _ in self.options}:
            raise ValidationError(NOT_ON_LIST)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        stored = list(self.object_data or ())
        self.data = stored if set(valuelist) == set(stored) else list(valuelist)


class TickField(BooleanField):
    """A box to tick, or whether the button of this name was pressed."""


def reason_given(longest: int, otherwise: str) -> list[object]:
    """Validators of a text that is needed and has at most so many signs; `otherwise` is the id of
    the sentence for both."""
    return [DataRequired(otherwise), Length(max=longest, message=otherwise)]


def problem_in(form: Form) -> Message | None:
    """What is wrong with the first field that has an error; None when all is well."""
    for name, errors in form.errors.items():
        if name != "csrf_token":
            return message(errors[0])
    return None


def problems_in(form: Form) -> dict[str, Message]:
    """What is wrong, by field."""
    return {
        name: message(errors[0]) for name, errors in form.errors.items() if name != "csrf_token"
    }


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _one_line(text: str) -> str:
    return "".join(text.splitlines())
