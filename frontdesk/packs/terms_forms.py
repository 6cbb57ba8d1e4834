"""The forms on a citizen's page about the rules of their course and what was agreed."""

from dataclasses import dataclass
from datetime import date

from wtforms import BooleanField, Form
from wtforms.validators import ValidationError

from frontdesk.fields import DayField, PickField, TextField, reason_given
from frontdesk.forms import OwnForm
from frontdesk.packs.actions.terms import TermsView
from frontdesk.words import Say, words
from shared.appointments import Centre
from shared.appointments import Form as MeetingForm
from shared.content import Day, Name
from shared.safetynet import (
    AgreedContact,
    BothWords,
    FundMember,
    Rhythm,
    RulePack,
    WantedTerms,
    rule_packs,
    target_groups,
)

LONGEST_WHY = 200
"""Characters of a reason, and of the line why something was agreed."""


def is_day_or_empty(_form: Form, field: DayField) -> None:
    """Refuses what is no day, where something was typed."""
    if field.text.strip() and field.data is None:
        raise ValidationError("desk-course-choose-day")


class TermsForm(OwnForm):
    """By which rules a course goes on. `pack` is empty to keep the one that it is under."""

    target_group = PickField()
    a_kasse = PickField()
    pack = PickField()
    counts_from = DayField(validators=[is_day_or_empty])
    hours = BooleanField()
    pack_why = TextField()

    @property
    def wanted(self) -> WantedTerms:
        return WantedTerms(
            self.target_group.data or None,
            FundMember(self.a_kasse.data),
            self.pack.data or None,
            self.counts_from.data,
            (self.pack_why.data or "")[:LONGEST_WHY],
            bool(self.hours.data),
        )


class AgreedForm(OwnForm):
    """What adviser and citizen have agreed."""

    rhythm = PickField()
    talk_form = PickField()
    talk_by = DayField(validators=[is_day_or_empty])
    agreed_why = TextField()

    @property
    def agreed(self) -> AgreedContact:
        return AgreedContact(
            Rhythm(self.rhythm.data) if self.rhythm.data else None,
            MeetingForm(self.talk_form.data) if self.talk_form.data else None,
            (self.agreed_why.data or "")[:LONGEST_WHY],
        )


class ExemptForm(OwnForm):
    """Why a citizen is exempted."""

    exempt_why = TextField(validators=reason_given(LONGEST_WHY, "desk-terms-say-why"))

    @property
    def why(self) -> str:
        return self.exempt_why.data or ""


@dataclass(frozen=True)
class TermsForms:
    """All three, as they were sent or as it is stored."""

    terms: TermsForm
    agreed: AgreedForm
    exempt: ExemptForm


def terms_forms(centre: Centre, now: TermsView) -> TermsForms:
    """The forms as they were sent, or with what is stored of the course."""
    say = words(centre.language, centre.zone)
    return TermsForms(_terms(centre, now, say), _agreed(now, say), ExemptForm())


def in_language(both: BothWords, language: str) -> str:
    """Words of a pack or a group for staff whose pages are in this language."""
    return both.da if language == "da" else both.en


def dated(day: date) -> Name:
    """A day with its year, as staff write it: 31.12.2026."""
    return Name(f"{day:%d.%m.%Y}")


def day_told(today: date, day: date) -> Day | Name:
    """A day with its weekday, or with its year where that is another one than today's."""
    return Day(day) if day.year == today.year else dated(day)


def pack_named(pack: RulePack, centre: Centre) -> str:
    """A pack's name and title: "2026-07: Jobparate ..."."""
    return f"{pack.name}: {in_language(pack.title, centre.language)}"


def _terms(centre: Centre, now: TermsView, say: Say) -> TermsForm:
    terms = now.course.terms
    form = TermsForm(
        data={
            "target_group": terms.target_group,
            "a_kasse": terms.a_kasse,
            "pack": "",
            "counts_from": terms.counts_from if terms.is_from_known else None,
            "hours": terms.knows_hours(now.today),
        }
    )
    groups = [(code, in_language(it, centre.language)) for code, it in target_groups().items()]
    form.target_group.offer([("", say("desk-terms-group-unknown")), *groups])
    form.a_kasse.offer([(it, say(f"desk-terms-a_kasse-{it}")) for it in FundMember])
    form.pack.offer(_packs(centre, now, say))
    return form


def _packs(centre: Centre, now: TermsView, say: Say) -> list[tuple[str, str]]:
    """The packs for the citizen's group first; the one of the course only as it stands today, where
    that is something else."""
    group = now.course.terms.target_group
    others = [it for it in rule_packs().values() if it.id != now.pack.id or now.is_changed]
    others.sort(key=lambda it: (not it.is_for(group), it.valid_from), reverse=False)
    kept = say("desk-terms-pack-keep", pack=Name(pack_named(now.pack, centre)))
    return [("", kept), *((it.id, _told(it, centre, say)) for it in others)]


def _told(pack: RulePack, centre: Centre, say: Say) -> str:
    named = pack_named(pack, centre)
    if pack.valid_to is None:
        return named
    return say("desk-terms-pack-until", pack=Name(named), day=dated(pack.valid_to))


def _agreed(now: TermsView, say: Say) -> AgreedForm:
    agreed = now.course.agreed
    form = AgreedForm(
        data={
            "rhythm": agreed.rhythm,
            "talk_form": agreed.form,
            "talk_by": now.course.next_by,
            "agreed_why": agreed.why,
        }
    )
    nothing = ("", say("desk-terms-nothing-agreed"))
    form.rhythm.offer([nothing, *((it, say(f"desk-rhythm-{it}")) for it in Rhythm)])
    form.talk_form.offer([nothing, *((it, say(f"desk-form-{it}")) for it in MeetingForm)])
    return form
