"""Questions that citizens ask us, and what we answer: by voice or topic, in writing, and on."""

from shared.inquiries.answering import (
    LONGEST_ANSWER,
    answer,
    called,
    heard,
    inquiries,
    inquiries_by_task,
    inquiries_of,
    inquiry,
    inquiry_with_number,
)
from shared.inquiries.asking import add_recording, ask, ask_on, find, wait_for_call
from shared.inquiries.facts import Asker, Entry, EntryKind, Inquiry
from shared.inquiries.recordings import (
    LARGEST_SOUND,
    Audio,
    Pending,
    arrived,
    keep_sound,
    note_recording,
    pending,
    settle_recording,
    sound_of,
)
from shared.inquiries.threads import NoSuchInquiry

__all__ = [
    "LARGEST_SOUND",
    "LONGEST_ANSWER",
    "Asker",
    "Audio",
    "Entry",
    "EntryKind",
    "Inquiry",
    "NoSuchInquiry",
    "Pending",
    "add_recording",
    "answer",
    "arrived",
    "ask",
    "ask_on",
    "called",
    "find",
    "heard",
    "inquiries",
    "inquiries_by_task",
    "inquiries_of",
    "inquiry",
    "inquiry_with_number",
    "keep_sound",
    "note_recording",
    "pending",
    "settle_recording",
    "sound_of",
    "wait_for_call",
]
