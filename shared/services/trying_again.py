"""Staff have seen who a citizen is, whom others' wrong guesses have closed a way: it is opened."""

from shared.appointments import telephones_booked_from, upcoming
from shared.citizens import Bucket, Scope, forget_guesses, get_citizen
from shared.unit_of_work import UnitOfWork


def let_try_again(work: UnitOfWork, citizen_id: int) -> int:
    """Forgets the wrong guesses at this citizen; gives how often one was counted.

    Those at their birth date and their telephones too, which others may share. A letter's or a
    companion's code can't be opened so, since it is not kept: a new one is handed out.
    """
    who = get_citizen(work, citizen_id)
    buckets = [
        Bucket(Scope.CITIZEN_BY_TELEPHONE, str(citizen_id)),
        Bucket(Scope.CITIZEN_BY_NUMBER, str(citizen_id)),
    ]
    booked_from = telephones_booked_from(work, citizen_id)
    telephones = {who.telephone, who.confirmed_telephone, *booked_from} - {None}
    buckets += [Bucket(Scope.TELEPHONE, str(number)) for number in telephones]
    buckets += [Bucket(Scope.NUMBER, it.number) for it in upcoming(work, citizen_id)]
    buckets += [Bucket(Scope.BIRTH_DATE, str(who.birth_date))] if who.birth_date else []
    return forget_guesses(work, who.centre_id, buckets)
