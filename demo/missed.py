"""A meeting of the demonstration that was missed: what staff see before they say so."""

from dataclasses import replace
from datetime import timedelta

from shared import followups
from shared.appointments import Meeting
from shared.citizens import RemindBy, get_citizen, wish_reminder
from shared.notifications import SentMessage, sent_messages
from shared.safetynet import ContactLink, TaskKind, close_of_meeting, join_contact, stamp
from shared.unit_of_work import UnitOfWork

NO_SUCH_NUMBER = "30003"
"""Twilio's code of a text to a number that cannot be reached."""

A_MOMENT = timedelta(seconds=9)


def leave_missed(work: UnitOfWork, meeting: Meeting) -> None:
    """Its reminders bounced, a colleague called in vain, and the citizen called just before it."""
    if get_citizen(work, meeting.citizen_id).silent:
        return
    booked = replace(work, now=meeting.starts_at - timedelta(days=6))
    wish_reminder(booked, meeting.citizen_id, RemindBy.TEXT)
    followups.notify_again(booked, meeting.citizen_id)
    told = sent_messages(booked, followups.about_everything([meeting.id]))
    for it in reversed(told):
        _bounce(work, it)
    if told:
        called = replace(work, now=meeting.starts_at - timedelta(hours=1))
        close_of_meeting(called, meeting.id, TaskKind.UNDELIVERED, "Mads")
    just_before = replace(work, now=meeting.starts_at - timedelta(minutes=25))
    call = f"missed-{meeting.id}"
    stamp(just_before, meeting.centre_id, call, "phone")
    join_contact(just_before, call, meeting.citizen_id, ContactLink.IDENTIFIED, "phone")


def _bounce(work: UnitOfWork, it: SentMessage) -> None:
    then = replace(work, now=it.due_at + A_MOMENT)
    followups.message_lost(then, it.id, "", NO_SUCH_NUMBER, takes_no_texts=False)
