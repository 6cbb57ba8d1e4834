"""Erases, after 90 days, numbers of unknown callers, texts, and what broken-off calls said.

Goes through the contacts that are nobody's: that somebody was in touch at that second stays for
good, but the number they called from is erased. So are the words of texts that citizens sent us,
and their numbers. Of conversations that were broken off and never taken up, what was answered is
erased, unless staff have still to carry it on.

Why so often: nothing is kept much longer than 90 days, and there is little to do each time.

Done twice: what is erased is not found again.
"""

from datetime import timedelta

from shared.backlog import WorkQueue, work_off
from shared.dialogue import end_conversation, untouched_since
from shared.followups import IN_CONVERSATION
from shared.jobs.job import Job
from shared.notifications import erase_old_texts
from shared.safetynet import NUMBER_KEPT, erase_old_numbers, tasks_of
from shared.unit_of_work import Workplace


def erase_old_contacts(workplace: Workplace) -> None:
    """Each conversation in a transaction of its own, so that nobody who writes waits for long."""
    with workplace.work() as work:
        erase_old_numbers(work)
        erase_old_texts(work)
    with workplace.read() as work:
        old = untouched_since(work, work.now - NUMBER_KEPT)

    def erase(conversation_id: str) -> None:
        with workplace.work() as work:
            if not tasks_of(work, conversation_id, IN_CONVERSATION):
                end_conversation(work, conversation_id)

    work_off(workplace, WorkQueue.OLD_CONVERSATIONS, old, erase)


JOB = Job(
    "erase_old_contacts",
    every=timedelta(hours=1),
    run=lambda context: erase_old_contacts(context.workplace),
)
