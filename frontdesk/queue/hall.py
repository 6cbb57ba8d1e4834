"""All that the page of the queue shows at this moment."""

from dataclasses import dataclass
from hashlib import sha256
from secrets import token_urlsafe

from flask import Response

from frontdesk.pages import desk_page
from frontdesk.queue.actions.hall import Hall, hall
from frontdesk.queue.counter_routes import counter_here
from frontdesk.signed_in import staff
from frontdesk.words import words
from shared.appointments import Centre, get_centre
from shared.content import Count, Message
from shared.safetynet import LONGEST_REASON
from shared.web import workplace


@dataclass(frozen=True)
class Queue:
    """What the page of the queue shows; `here` is this computer's counter, None until chosen."""

    centre: Centre
    hall: Hall
    here: str | None
    me: str
    adviser_id: int | None

    @property
    def version(self) -> str:
        """A fingerprint of the content: it differs when anything shown differs."""
        return sha256(repr(self).encode()).hexdigest()[:16]

    @property
    def waiting(self) -> int:
        """How many people this clerk can call next."""
        return len(self.hall.tickets) + len(self.hall.own(self.adviser_id))


def read_queue() -> Queue:
    """Reads what the page of the queue shows to this clerk."""
    me = staff()
    with workplace().read() as work:
        centre = get_centre(work, me.centre_id)
        return Queue(
            centre, hall(work, me.centre_id), counter_here(work, centre), me.name, me.adviser_id
        )


def queue_page(
    queue: Queue,
    *,
    typed: str = "",
    no_number: Message | None = None,
    parking: int = 0,
    because: str = "",
    no_reason: Message | None = None,
) -> Response:
    """The page of the queue; a form on it is shown as it was sent, with what is wrong."""
    return desk_page(
        "desk/queue.html",
        queue.centre,
        422 if no_number or no_reason else 200,
        queue=queue,
        hall=queue.hall,
        mine=queue.hall.called_by(queue.me),
        own=queue.hall.own(queue.adviser_id),
        press_id=token_urlsafe(12),
        title=words(queue.centre.language)("desk-queue-title", waiting=Count(queue.waiting)),
        typed=typed[:LONGEST_REASON],
        no_number=no_number,
        parking=parking,
        because=because,
        no_reason=no_reason,
        longest=LONGEST_REASON,
    )
