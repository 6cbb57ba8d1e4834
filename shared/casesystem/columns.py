"""The columns of files that go to the case system and come from it, and the words in them."""

from collections.abc import Mapping
from enum import StrEnum

from shared.appointments import Form, MeetingState
from shared.casesystem.rules import CaseAction


class Column(StrEnum):
    """A column, by its heading in our own files. CPR is only read, never written."""

    ID = "Fremmøde-id"
    NUMBER = "Mødenummer"
    REFERENCE = "Fagsystemets nummer"
    ACTION = "Skal gøres"
    DUE = "Senest"
    STATE = "Tilstand"
    PERSON = "Person"
    BIRTH_DATE = "Fødselsdato"
    CPR = "CPR-nummer"
    START = "Start"
    END = "Slut"
    FORM = "Mødeform"
    TYPE_CODE = "Typekode"
    TITLE = "Titel"
    PLACE = "Sted"
    ADDRESS = "Adresse"
    TELEPHONE = "Telefon"
    STAFF = "Medarbejder"
    REBOOKABLE = "Kan ombookes"
    REBOOK_UNTIL = "Kan ombookes til"
    A_KASSE = "A-kasse deltager"


OURS = tuple(it for it in Column if it is not Column.CPR)
"""The columns of a file that we write, in their order."""

ALSO_CALLED: Mapping[str, Column] = {
    "id": Column.REFERENCE,
    "sagsnummer": Column.REFERENCE,
    "samtaleid": Column.REFERENCE,
    "mødeid": Column.REFERENCE,
    "eksternt nummer": Column.NUMBER,
    "reference": Column.NUMBER,
    "status": Column.STATE,
    "navn": Column.PERSON,
    "borger": Column.PERSON,
    "cpr": Column.CPR,
    "cpr nr": Column.CPR,
    "cprnummer": Column.CPR,
    "personnummer": Column.CPR,
    "fødselsdag": Column.BIRTH_DATE,
    "starttidspunkt": Column.START,
    "starttid": Column.START,
    "mødestart": Column.START,
    "tidspunkt": Column.START,
    "sluttidspunkt": Column.END,
    "sluttid": Column.END,
    "mødeslut": Column.END,
    "form": Column.FORM,
    "kontaktform": Column.FORM,
    "type": Column.TYPE_CODE,
    "samtaletype": Column.TYPE_CODE,
    "mødetype": Column.TYPE_CODE,
    "sagsbehandler": Column.STAFF,
    "rådgiver": Column.STAFF,
    "a kasse": Column.A_KASSE,
    "akasse": Column.A_KASSE,
}
"""Headings that case systems may use, as `plain_heading` writes them."""

WHO = (Column.ID, Column.NUMBER, Column.REFERENCE, Column.BIRTH_DATE, Column.CPR)
"""One of these says whose meeting a row is."""

FORM_WORDS: Mapping[Form, str] = {
    Form.IN_PERSON: "Personligt",
    Form.PHONE: "Telefon",
    Form.VIDEO: "Video",
}
FORMS_SAID: Mapping[str, Form] = {
    **{word.casefold(): form for form, word in FORM_WORDS.items()},
    "personlig": Form.IN_PERSON,
    "fremmøde": Form.IN_PERSON,
    "personligt fremmøde": Form.IN_PERSON,
    "fysisk": Form.IN_PERSON,
    "telefonisk": Form.PHONE,
    "tlf": Form.PHONE,
    "digital": Form.VIDEO,
    "digitalt": Form.VIDEO,
    "videomøde": Form.VIDEO,
}
STATE_WORDS: Mapping[MeetingState, str] = {
    MeetingState.BOOKED: "Bestilt",
    MeetingState.CANCELLED: "Aflyst",
    MeetingState.HELD: "Holdt",
    MeetingState.NOT_COME: "Udeblevet",
    MeetingState.LEFT: "Kom og gik",
    MeetingState.OUR_DELAY: "Vores forsinkelse",
}
STATES_SAID: Mapping[str, MeetingState] = {
    **{word.casefold(): state for state, word in STATE_WORDS.items()},
    "booket": MeetingState.BOOKED,
    "planlagt": MeetingState.BOOKED,
    "indkaldt": MeetingState.BOOKED,
    "aktiv": MeetingState.BOOKED,
    "annulleret": MeetingState.CANCELLED,
    "slettet": MeetingState.CANCELLED,
    "afholdt": MeetingState.HELD,
    "gennemført": MeetingState.HELD,
    "udeblev": MeetingState.NOT_COME,
    "ikke mødt": MeetingState.NOT_COME,
}
ACTION_WORDS: Mapping[CaseAction, str] = {
    CaseAction.CREATE: "Opret",
    CaseAction.CHANGE: "Ret",
    CaseAction.DELETE: "Slet",
    CaseAction.ATTENDANCE: "Skriv fremmøde",
    CaseAction.NOTHING: "Intet",
}
YES_OR_NO: Mapping[str, bool | None] = {
    "ja": True,
    "j": True,
    "1": True,
    "true": True,
    "nej": False,
    "n": False,
    "0": False,
    "false": False,
    "ved ikke": None,
}


def plain_heading(heading: str) -> str:
    """A heading without capitals, hyphens, dots and outer spaces, so that spellings agree."""
    signs = "".join(" " if sign in "-_./" else sign for sign in heading.casefold())
    return " ".join(signs.split())


HEADINGS: Mapping[str, Column] = {
    **{plain_heading(it): it for it in Column},
    **{plain_heading(name): column for name, column in ALSO_CALLED.items()},
}
