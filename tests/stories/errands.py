"""What people come for on an ordinary morning, one press after the other, and where it ends."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from shared.appointments import Meeting, get_meeting, meetings_on, upcoming
from shared.citizens import get_citizen, register
from shared.clock import SetClock
from shared.content import message
from shared.safetynet import TaskKind, open_tasks
from shared.unit_of_work import Workplace
from tests.drivers import COPENHAGEN, Caller, Guest
from tests.stories.questions import LATE_MONEY, choose_all


class End(StrEnum):
    """Where somebody ended."""

    MEETING = "has a meeting ahead"
    ARRIVED = "sits down, and is fetched"
    ON_A_LIST = "stands on a human's list"
    ANSWERED = "was told what they wanted to know"
    SAID_NOTHING = "left without saying who they are"
    LOST = "is lost"


@dataclass
class House:
    """The house as the core knows it; every look is with a new session."""

    workplace: Workplace
    clock: SetClock
    centre_id: int
    spoken_for: set[int] = field(default_factory=set)

    def expected(self) -> Meeting:
        """One that was booked weeks ago for today, of somebody who is not here yet."""
        with self.workplace.read() as work:
            today = meetings_on(work, self.centre_id, work.now.astimezone(COPENHAGEN).date())
            mine = next(
                one
                for one in today
                if one.starts_at > work.now + timedelta(minutes=5)
                and one.arrived_at is None
                and one.id not in self.spoken_for
                and get_citizen(work, one.citizen_id).first_name
                and not get_citizen(work, one.citizen_id).silent
            )
        self.spoken_for.add(mine.id)
        return mine

    def born(self, of: Meeting) -> str:
        with self.workplace.read() as work:
            day = get_citizen(work, of.citizen_id).birth_date
        assert day
        return f"{day:%d%m%Y}"

    def now_is(self, of: Meeting) -> Meeting:
        with self.workplace.read() as work:
            return get_meeting(work, of.id)

    def owes(self, telephone: str | None, *kinds: TaskKind) -> bool:
        with self.workplace.read() as work:
            return any(
                task.kind in kinds and telephone in (None, task.telephone)
                for task in open_tasks(work, self.centre_id)
            )

    def has_meeting(self, somebody: "Somebody") -> bool:
        """Ahead, or, for whoever took a time on this very morning, begun already."""
        with self.workplace.read() as work:
            known = register(
                work, self.centre_id, somebody.birth_date, somebody.telephone, None, "da"
            )
            today = meetings_on(work, self.centre_id, work.now.astimezone(COPENHAGEN).date())
            return known.id in {each.citizen_id for each in [*today, *upcoming(work, known.id)]}


@dataclass(frozen=True)
class Somebody:
    """Nobody else has this birth date, and nobody in Denmark a number that begins with 1."""

    nth: int

    @property
    def birth_date(self) -> date:
        return date(1955, 1, 1) + timedelta(days=97 * self.nth)

    @property
    def born(self) -> str:
        return f"{self.birth_date:%d%m%Y}"

    @property
    def telephone(self) -> str:
        return f"+452123{self.nth:04}"


Judge = Callable[[], End]
"""Asked when the morning is over."""

Steps = Generator[None, None, Judge]
Errand = Callable[[House, Guest, Somebody], Steps]


def end_if(is_so: bool, end: End) -> End:
    return end if is_so else End.LOST


def _says_who(guest: Guest, somebody: Somebody) -> Iterator[None]:
    guest.chooses("Bestil et møde")
    yield
    guest.chooses("Et møde")
    yield
    guest.types(somebody.born)
    yield
    if guest.via == "phone":
        guest.chooses("Ja")
    else:
        guest.types(somebody.telephone.removeprefix("+45"))
    yield


def books(house: House, guest: Guest, somebody: Somebody) -> Steps:
    """As most do."""
    guest.begins()
    yield from _says_who(guest, somebody)
    guest.chooses("Nej")
    yield
    yield from _takes_a_time(house, guest)
    return lambda: end_if(house.has_meeting(somebody), End.MEETING)


def books_with_an_interpreter(house: House, guest: Guest, somebody: Somebody) -> Steps:
    guest.begins()
    yield from _says_who(guest, somebody)
    guest.chooses("Ja")
    yield
    guest.chooses("En tolk")
    yield
    guest.chooses(message("speak-ar"))
    yield
    guest.chooses("Nej")
    yield
    yield from _takes_a_time(house, guest)
    return lambda: end_if(house.has_meeting(somebody), End.MEETING)


def _takes_a_time(house: House, guest: Guest) -> Iterator[None]:
    """The first that is offered; whoever is too slow takes another."""
    while not guest.is_told("Du har en tid."):
        guest.takes(next(at for at in _all_times(house) if guest.is_offered(at)))
        yield
        if _was_too_slow(guest):
            continue
        guest.chooses("Ja, det passer")
        yield
    guest.chooses("Færdig")


def _was_too_slow(guest: Guest) -> bool:
    """Whether somebody else checks the time that was chosen, and others are offered."""
    says_now = guest.is_asked if isinstance(guest, Caller) else guest.is_told
    return says_now(message("just-taken"))


def _all_times(house: House) -> Iterator[datetime]:
    at = house.clock.now().replace(minute=0, second=0, microsecond=0)
    for quarters in range(28 * 96):
        yield at + timedelta(minutes=15 * quarters)


def comes_to_a_meeting(house: House, guest: Guest, _: Somebody) -> Steps:
    """With the number on the slip."""
    mine = house.expected()
    guest.begins()
    guest.chooses("Jeg er her")
    yield
    guest.types(mine.number)
    yield
    return lambda: end_if(house.now_is(mine).arrived_at is not None, End.ARRIVED)


def draws_a_number(house: House, guest: Guest, _: Somebody) -> Steps:
    guest.begins()
    guest.chooses("Tal med et menneske")
    yield
    guest.chooses("Et brev")
    yield
    return lambda: end_if(house.owes(None, TaskKind.TICKET), End.ON_A_LIST)


def is_not_expected(house: House, guest: Guest, somebody: Somebody) -> Steps:
    """Has come on the wrong day, and is given a number."""
    guest.begins()
    guest.chooses("Jeg er her")
    yield
    guest.types(somebody.born)
    yield
    if guest.is_asked(message("here-when")):
        guest.chooses(message("here-when-unknown"))
        yield
    return lambda: end_if(house.owes(None, TaskKind.TICKET), End.ON_A_LIST)


def looks_up_the_hours(_: House, guest: Guest, __: Somebody) -> Steps:
    guest.begins()
    guest.chooses("Spørg om noget")
    yield
    guest.chooses("Åbningstid og adresse")
    yield
    told = "Himmerlandsgade" in guest.perceives
    return lambda: end_if(told, End.ANSWERED)


def asks_about_money(_: House, guest: Guest, __: Somebody) -> Steps:
    guest.begins()
    guest.chooses("Spørg om noget")
    yield
    guest.chooses("Penge og sygdom")
    yield
    guest.chooses("Jeg har ingen penge")
    yield
    told = "søge om hjælp" in guest.perceives
    return lambda: end_if(told, End.ANSWERED)


def asks_a_question(house: House, guest: Guest, somebody: Somebody) -> Steps:
    """And is called about it: that works on every telephone."""
    guest.begins()
    guest.chooses("Spørg om noget")
    yield
    guest.chooses("Stil et spørgsmål")
    yield
    guest.chooses("Jeg vil spørge")
    yield
    guest.chooses("Penge")
    yield
    if not isinstance(guest, Caller):
        choose_all(guest, LATE_MONEY)
        yield
    guest.types(somebody.born)
    yield
    return lambda: end_if(house.owes(None, TaskKind.QUESTION, TaskKind.FOLLOW_UP), End.ON_A_LIST)


def wants_a_person(house: House, guest: Guest, somebody: Somebody) -> Steps:
    """At the kiosk somebody comes; on the telephone it rings at the desk, or we call back."""
    guest.begins()
    guest.asks_for_help()
    yield
    number = somebody.telephone if guest.via == "phone" else None
    return lambda: end_if(house.owes(number, TaskKind.HELP, TaskKind.CALL_BACK), End.ON_A_LIST)


def moves_a_meeting(house: House, guest: Guest, _: Somebody) -> Steps:
    """Today's: on the day itself we ask why, and take any answer."""
    mine = house.expected()
    yield from _opens_mine(house, guest, mine)
    guest.chooses("Flyt mødet")
    yield
    guest.chooses("Jeg skal arbejde")
    yield
    guest.takes(next(at for at in _all_times(house) if guest.is_offered(at)))
    yield
    guest.chooses("Ja, flyt mødet")
    yield
    return lambda: end_if(house.now_is(mine).starts_at != mine.starts_at, End.MEETING)


def is_ill(house: House, guest: Guest, _: Somebody) -> Steps:
    """And wants no new time today: the adviser is told."""
    mine = house.expected()
    yield from _opens_mine(house, guest, mine)
    guest.chooses("Jeg kan ikke komme")
    yield
    guest.chooses("Jeg er syg")
    yield
    guest.chooses("Aflys mødet")
    yield
    guest.chooses("Nej")
    yield
    return lambda: end_if(house.owes(None, TaskKind.CANNOT_COME), End.ON_A_LIST)


def _opens_mine(house: House, guest: Guest, mine: Meeting) -> Iterator[None]:
    guest.begins()
    guest.chooses("Mit møde")
    yield
    guest.types(mine.number)
    yield
    guest.types(house.born(mine))
    yield


def walks_away(house: House, guest: Guest, somebody: Somebody) -> Steps:
    """With a name and a number told, and no meeting yet."""
    guest.begins()
    yield from _says_who(guest, somebody)
    if guest.via == "phone":
        guest.is_cut_off()
    return lambda: end_if(house.owes(somebody.telephone, TaskKind.FOLLOW_UP), End.ON_A_LIST)


def only_looks(_: House, guest: Guest, __: Somebody) -> Steps:
    guest.begins()
    yield
    if guest.via == "phone":
        guest.is_cut_off()
    return lambda: End.SAID_NOTHING


AT_THE_KIOSK: dict[Errand, int] = {
    comes_to_a_meeting: 6,
    books: 18,
    books_with_an_interpreter: 4,
    draws_a_number: 7,
    is_not_expected: 6,
    looks_up_the_hours: 4,
    asks_about_money: 3,
    asks_a_question: 2,
    wants_a_person: 4,
    moves_a_meeting: 1,
    is_ill: 1,
    walks_away: 2,
    only_looks: 2,
}
"""What sixty visitors come for."""

ON_THE_TELEPHONE: dict[Errand, int] = {
    books: 15,
    books_with_an_interpreter: 3,
    looks_up_the_hours: 5,
    asks_about_money: 3,
    asks_a_question: 2,
    wants_a_person: 4,
    moves_a_meeting: 1,
    is_ill: 1,
    walks_away: 4,
    only_looks: 2,
}
"""What forty callers call for."""
