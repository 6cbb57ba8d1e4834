"""Staff open again what wrong guesses have closed: for a citizen whom they know, and at a kiosk."""

from shared.appointments import kiosks, latest_known, telephones_booked_from
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
        Bucket(Scope.CITIZEN, str(citizen_id)),
    ]
    booked_from = telephones_booked_from(work, citizen_id)
    telephones = {who.telephone, who.confirmed_telephone, *booked_from} - {None}
    buckets += [Bucket(Scope.TELEPHONE, str(number)) for number in telephones]
    buckets += [Bucket(Scope.NUMBER, it.number) for it in latest_known(work, citizen_id)]
    buckets += [Bucket(Scope.BIRTH_DATE, str(who.birth_date))] if who.birth_date else []
    return forget_guesses(work, who.centre_id, buckets)


def open_kiosks_again(work: UnitOfWork, centre_id: int, kiosk_name: str) -> None:
    """Forgets how much was tried at the centre's kiosks, and at the one of this name.

    For when staff have looked who stands there: the next visitor is not meant. What was tried
    against each citizen still counts.
    """
    names = {kiosk.name for kiosk in kiosks(work, centre_id)} | {kiosk_name}
    forget_guesses(work, centre_id, [Bucket(Scope.KIOSK, name) for name in names])
