"""Every kind of meeting on every face: which one is booked, and which are told to whom."""

import pytest

from shared import appointments, citizens, followups
from shared.appointments import (
    AKASSE,
    CV,
    DIGITAL,
    FIRST_MEETING,
    FOLLOW_UP,
    Form,
    Meeting,
    MeetingState,
)
from shared.content import Count, Message, Moment, message
from shared.safetynet import FundMember, WantedTerms, open_course, set_terms
from tests.drivers import Caller, Guest
from tests.stories.at_the_desk import Client, with_the_desk
from tests.stories.course import (
    BORN,
    HOME,
    TYPED,
    ahead,
    at_home,
    booked,
    has_held_a_first,
    known,
    letter_for,
    offer_every_kind,
    registered,
    three_meetings,
)
from tests.stories.test_my_meeting import opens_my_meeting
from tests.stories.world import World

HOW = "Hvordan vil du gerne mødes?"


def says_who(guest: Guest, telephone: str = HOME) -> None:
    guest.types(TYPED)
    if isinstance(guest, Caller):
        guest.chooses("Ja")
    else:
        guest.types(telephone.removeprefix("+45"))


def takes_a_time(guest: Guest, world: World, citizen_id: int | None, kind: str, form: Form) -> None:
    guest.chooses("Nej")
    if kind == FOLLOW_UP:
        guest.chooses("Det ved jeg ikke")
    with world.look() as work:
        free = appointments.free_times(
            work, world.town.centre_id, kind, citizen_id=citizen_id, form=form
        )
    guest.takes(next(at for at in free if guest.is_offered(at)))
    guest.chooses("Ja, det passer")


def test_after_the_first_the_next_is_booked_from_ones_own_number(world: World) -> None:
    """Without a question more than how to meet: the number is known already."""
    bent = known(world)
    registered(world, bent)
    has_held_a_first(world, bent)
    caller = at_home(world)
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(TYPED)
    assert caller.is_asked(HOW)
    caller.chooses("På telefon")
    takes_a_time(caller, world, bent, FOLLOW_UP, Form.PHONE)
    [next_one] = ahead(world, bent)
    assert (next_one.kind, next_one.form, next_one.minutes) == (FOLLOW_UP, Form.PHONE, 30)
    assert caller.is_told("Du har en tid.")
    assert "et opfølgende møde" in caller.telephone.heard
    assert "første møde" not in caller.telephone.heard


def test_who_is_in_no_a_kasse_is_not_asked_about_it(guest: Guest, world: World) -> None:
    bent = known(world)
    has_held_a_first(world, bent)
    with world.workplace.work() as work:
        open_course(work, world.town.centre_id, bent, "desk")
        no_fund = WantedTerms(None, FundMember.NO, None, None, "")
        set_terms(work, bent, no_fund, "desk")
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Ja, jeg har en kode")
    guest.types(letter_for(world, bent))
    guest.types(TYPED)
    guest.chooses("Her hos os")
    guest.chooses("Nej")
    assert not guest.is_asked(message("a-kasse"))


def test_with_the_code_of_a_letter_the_next_is_booked(guest: Guest, world: World) -> None:
    bent = known(world)
    has_held_a_first(world, bent)
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Ja, jeg har en kode")
    guest.types(letter_for(world, bent))
    guest.types(TYPED)
    guest.chooses("Her hos os")
    takes_a_time(guest, world, bent, FOLLOW_UP, Form.IN_PERSON)
    [next_one] = ahead(world, bent)
    assert (next_one.kind, next_one.form) == (FOLLOW_UP, Form.IN_PERSON)


def test_a_video_meeting_needs_a_number_to_call(world: World) -> None:
    bent = known(world, telephone=None)
    has_held_a_first(world, bent)
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Ja, jeg har en kode")
    visitor.types(letter_for(world, bent))
    visitor.types(TYPED)
    visitor.chooses("På video")
    visitor.chooses("Jeg har ikke en telefon")
    assert visitor.is_told(message("kind-no-number"))
    visitor.chooses("På video")
    visitor.types("20304050")
    takes_a_time(visitor, world, bent, FOLLOW_UP, Form.VIDEO)
    [it] = ahead(world, bent)
    assert (it.form, it.call_number) == (Form.VIDEO, "+4520304050")


@pytest.mark.parametrize("guest", ["desk"], indirect=True)
@pytest.mark.parametrize("how", ["document", "known", "called_back"])
def test_staff_who_help_say_that_they_have_seen_who_it_is(
    guest: Client, world: World, how: str
) -> None:
    """Before that they open what anybody would: a first meeting."""
    bent = known(world)
    has_held_a_first(world, bent)
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Nej")
    says_who(guest)
    assert not guest.is_asked(HOW)
    guest.has_seen_who(how)
    assert guest.is_asked(HOW)
    guest.chooses("På video")
    takes_a_time(guest, world, bent, FOLLOW_UP, Form.VIDEO)
    [next_one] = ahead(world, bent)
    assert (next_one.kind, next_one.form) == (FOLLOW_UP, Form.VIDEO)
    assert "Opfølgende møde med Karen" in guest.perceives


def test_a_first_meeting_is_called_so_where_that_is_certain(guest: Guest, world: World) -> None:
    bent = known(world)
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Ja, jeg har en kode")
    guest.types(letter_for(world, bent))
    guest.types(TYPED)
    takes_a_time(guest, world, bent, FIRST_MEETING, Form.IN_PERSON)
    told = guest.telephone.heard if isinstance(guest, Caller) else guest.perceives
    assert "ørste møde" in told


@with_the_desk
def test_help_with_a_cv_is_chosen_by_picture_and_by_key(guest: Guest, world: World) -> None:
    """Also before the first meeting: in person, as everything is until then."""
    offer_every_kind(world)
    guest.begins()
    guest.chooses("Bestil et møde")
    assert guest.is_asked("Hvad vil du bestille?")
    guest.chooses("Hjælp til dit CV")
    says_who(guest)
    takes_a_time(guest, world, None, CV, Form.IN_PERSON)
    [it] = ahead(world, known(world))
    assert (it.kind, it.form, it.booked_via) == (CV, Form.IN_PERSON, guest.via)
    told = guest.telephone.heard if isinstance(guest, Caller) else guest.perceives
    assert "dit CV" in told


def test_a_meeting_with_the_a_kasse_has_it_invited(world: World) -> None:
    """The case system says of this kind that it takes part: so somebody has to invite it."""
    offer_every_kind(world)
    visitor = world.visitor()
    visitor.begins()
    visitor.chooses("Bestil et møde")
    visitor.chooses("Et møde med din a-kasse")
    says_who(visitor)
    takes_a_time(visitor, world, None, AKASSE, Form.IN_PERSON)
    [it] = ahead(world, known(world))
    with world.look() as work:
        promised = followups.promise_of(work, it.id, followups.PromiseKind.A_KASSE)
    assert promised is not None
    assert promised.state is followups.PromiseState.PROMISED


def test_a_letter_leads_to_a_meeting_of_the_course(guest: Guest, world: World) -> None:
    """Nobody is asked what the letter says."""
    offer_every_kind(world)
    bent = known(world)
    guest.begins()
    guest.chooses("Bestil et møde")
    guest.chooses("Jeg har en kode")
    guest.types(letter_for(world, bent))
    guest.types(TYPED)
    takes_a_time(guest, world, bent, FIRST_MEETING, Form.IN_PERSON)
    assert [it.kind for it in ahead(world, bent)] == [FIRST_MEETING]


# Who has one ahead already


def test_who_has_the_next_meeting_already_hears_of_it_and_moves_it(world: World) -> None:
    bent = known(world)
    registered(world, bent)
    has_held_a_first(world, bent)
    has = booked(world, bent, FOLLOW_UP, 30)
    caller = at_home(world)
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(TYPED)
    assert caller.is_told(message("kind-booked-already"))
    assert caller.is_told(message("at-full", at=Moment(has.starts_at)))
    caller.chooses("Flyt mødet")
    with world.look() as work:
        free = appointments.free_times(work, world.town.centre_id, FOLLOW_UP, citizen_id=bent)
    to = next(at for at in free if caller.is_offered(at))
    caller.takes(to)
    caller.chooses("Ja, flyt mødet")
    assert world.held(has.id).starts_at == to


# All of one's meetings


def told(guest: Guest, meeting: Meeting) -> bool:
    return guest.is_told(message("at-full", at=Moment(meeting.starts_at)))


def several(n: int) -> Message:
    return message("mine-several", n=Count(n))


def test_all_that_lies_ahead_is_told_to_ones_own_number_the_next_first(world: World) -> None:
    offer_every_kind(world)
    bent = known(world)
    registered(world, bent)
    following = three_meetings(world, bent)
    caller = at_home(world)
    caller.chooses("Mit møde")
    caller.types(TYPED)
    assert caller.is_asked(several(3))
    said = caller.perceives.casefold()
    times = [caller.say(message("at", at=Moment(it.starts_at))) for it in following]
    assert sorted(times, key=said.index) == times
    caller.takes(following[1].starts_at)
    assert told(caller, following[1])
    assert "et møde om MitID og Jobnet" in caller.perceives
    caller.goes_back()
    caller.takes(following[2].starts_at)
    caller.chooses("Jeg kan ikke komme")
    caller.chooses("Noget andet")
    caller.chooses("Aflys mødet")
    assert world.held(following[2].id).state is MeetingState.CANCELLED
    assert world.held(following[0].id).state is MeetingState.BOOKED


def test_at_the_kiosk_the_code_of_a_letter_opens_them_all(world: World) -> None:
    offer_every_kind(world)
    bent = known(world)
    following = three_meetings(world, bent)
    visitor = world.visitor()
    opens_my_meeting(visitor, letter_for(world, bent))
    assert visitor.is_asked(several(3))
    assert all(visitor.is_offered(it.starts_at) for it in following)
    visitor.takes(following[0].starts_at)
    assert told(visitor, following[0])
    assert "Opfølgende møde med Karen" in visitor.perceives


@with_the_desk
def test_a_meetings_number_opens_that_one_and_for_staff_all(guest: Guest, world: World) -> None:
    offer_every_kind(world)
    following = three_meetings(world, known(world))
    opens_my_meeting(guest, following[1].number)
    if isinstance(guest, Client):
        assert not guest.is_asked(several(3))
        guest.has_seen_who()
        assert guest.is_asked(several(3))
        guest.takes(following[1].starts_at)
    assert told(guest, following[1])
    assert not told(guest, following[0])
    guest.goes_back()
    assert guest.is_asked(several(3) if guest.via == "desk" else "Hvornår er du født?")


def test_without_a_meeting_ones_own_number_leads_on_to_booking(world: World) -> None:
    bent = known(world)
    registered(world, bent)
    has_held_a_first(world, bent)
    caller = at_home(world)
    caller.chooses("Mit møde")
    caller.types(TYPED)
    assert caller.is_asked(message("mine-none"))
    caller.chooses("Ja")
    caller.chooses("Her hos os")
    takes_a_time(caller, world, bent, FOLLOW_UP, Form.IN_PERSON)
    assert [it.kind for it in ahead(world, bent)] == [FOLLOW_UP]


def test_two_who_share_number_and_birth_date_are_nobody_in_particular(world: World) -> None:
    for cpr in ("2408711234", "2408715678"):
        with world.workplace.work() as work:
            twin = citizens.register(work, world.town.centre_id, BORN, HOME, cpr, "da").id
            citizens.confirm_telephone(work, twin, HOME)
        has_held_a_first(world, twin)
    caller = at_home(world)
    caller.chooses("Bestil et møde")
    caller.chooses("Nej")
    caller.types(TYPED)
    assert caller.is_asked(message("this-number"))


# How a kind is held that is booked before a first meeting too


@pytest.mark.parametrize("is_held", [False, True], ids=["not yet", "held"])
def test_the_number_of_such_a_meeting_does_not_tell_whether_a_first_was_held(
    guest: Guest, world: World, is_held: bool
) -> None:
    offer_every_kind(world)
    bent = known(world)
    if is_held:
        has_held_a_first(world, bent)
    with world.workplace.work() as work:
        free = appointments.free_times(work, world.town.centre_id, DIGITAL)
        help_ = appointments.book(work, bent, DIGITAL, free[30], citizens.Needs(), "kiosk")
    opens_my_meeting(guest, help_.number)
    guest.chooses("Lav noget om")
    guest.chooses("Hvordan vi mødes")
    assert guest.is_told("Dette møde er her hos os.")
