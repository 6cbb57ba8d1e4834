"""Has the sounds of what may be said next made while the caller still listens."""

from collections.abc import Iterator
from dataclasses import replace

from ivr.heard import SLOWER_FROM, PromptReading, RepeatReason
from ivr.offers import Page, offers
from ivr.own_audio import form_for, prepare
from ivr.reading import read_aloud
from shared.appointments import Centre
from shared.dialogue import Prompt, Question
from shared.speech import Speech


def prepare_next(
    voice: Speech, prompt: Prompt, heard: PromptReading, centre: Centre, languages: tuple[str, ...]
) -> None:
    """Orders the sounds of a question's other readings, and returns at once.

    These are its further pages, the question asked again, and the slower reading. It is called when
    the answer to Twilio has been sent.
    """
    for after in _readings_after(prompt, heard):
        phrases = read_aloud(prompt, after, languages, centre.zone)
        prepare(voice, phrases, centre, form_for(after.slower))


def _readings_after(prompt: Prompt, heard: PromptReading) -> Iterator[PromptReading]:
    if prompt.ended:
        return
    for page in _pages(prompt.question):
        if page != heard.page:
            yield replace(heard, page=page, missed=None)
    yield replace(heard, missed=RepeatReason.SILENCE)
    yield replace(heard, missed=RepeatReason.OTHER_KEY)
    if heard.again + 1 == SLOWER_FROM:
        yield replace(heard, again=SLOWER_FROM)


def _pages(question: Question) -> set[int]:
    """The numbers of all pages of a question that keys lead to."""
    found, new = set[int](), {0}
    while new:
        found |= new
        leads = (offer.leads_to for page in new for offer in offers(question, page))
        new = {lead.number for lead in leads if isinstance(lead, Page)} - found
    return found
