"""How a meeting is held that is about to be booked: here, by telephone or on video."""

from collections.abc import Iterable

from shared.appointments import Form, Kind
from shared.citizens import get_citizen
from shared.content import message
from shared.dialogue import Choose, Icon, Option, Talk
from shared.services.steps.arrange import HERE, MeetingFormat
from shared.services.steps.identify import NO_TELEPHONE, Who, enter_telephone
from shared.services.steps.which_kind import has_met_for_sure
from shared.wishes import form_wished_for

_ICONS = {Form.IN_PERSON: Icon.PLACE, Form.PHONE: Icon.TELEPHONE, Form.VIDEO: Icon.VIDEO}


def how_to_meet(talk: Talk, kind: Kind, who: Who) -> MeetingFormat:
    """The form that the citizen chooses; in person, without a question, until it is proved that a
    first meeting was held with them. Never a form that the core refuses.

    Who has wished for a form for all meetings, or has to come, is not asked each time.
    """
    allowed = [form for form in Form if form in kind.forms and _may_be(talk, form, who)]
    if kind.first or not has_met_for_sure(talk, who) or allowed in ([], [Form.IN_PERSON]):
        return HERE
    wished = _wished(talk, kind, who)
    form = wished or allowed[0]
    if wished is None and len(allowed) > 1:
        form = talk.ask("kind.form", Form, lambda: choose_form(allowed))
    if form is Form.IN_PERSON or form not in allowed:
        return HERE
    return MeetingFormat(form, _number_to_call(talk, who))


def _may_be(talk: Talk, form: Form, who: Who) -> bool:
    """Whether the form is one for the citizen: no call for one who is never called."""
    if form is not Form.PHONE or who.proven_id is None:
        return True
    return not get_citizen(talk.work, who.proven_id).never_called


def _wished(talk: Talk, kind: Kind, who: Who) -> Form | None:
    """None too where they would have to be called, and have no telephone."""
    wish = form_wished_for(talk.work, kind.code, who.proven_id)
    if wish is None or who.proven_id is None:
        return None
    is_called = wish.form is not Form.IN_PERSON
    if is_called and not get_citizen(talk.work, who.proven_id).telephone:
        return None
    return wish.form


def choose_form(forms: Iterable[Form]) -> Choose:
    """The question in which of these forms to meet."""
    return Choose(
        message("mine-form"),
        tuple(
            Option(form, message(f"mine-form-{form.replace('_', '-')}"), _ICONS[form])
            for form in forms
        ),
    )


def _number_to_call(talk: Talk, who: Who) -> str | None:
    """None where the citizen has a number of their own; else the one that they give."""
    if who.proven_id is None or get_citizen(talk.work, who.proven_id).telephone:
        return None
    if number := talk.ask("kind.call", str, lambda: enter_telephone(talk, NO_TELEPHONE)):
        return number
    talk.ask_again("kind.form", "kind.call", because=message("kind-no-number"))
