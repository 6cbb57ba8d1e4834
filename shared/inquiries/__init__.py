"""Citizens' questions and our answers, over days: spoken or by topic, answered in writing."""

from shared.inquiries.answering import (
    LONGEST_ANSWER,
    answer_inquiry,
    inquiries,
    inquiries_by_task,
    inquiries_of,
    inquiry,
    inquiry_with_number,
    mark_heard,
    note_called,
)
from shared.inquiries.asking import add_recording, ask, ask_on, find_inquiry, wait_for_call
from shared.inquiries.content import as_text
from shared.inquiries.facts import Asker, EntryKind, Inquiry, ThreadEntry
from shared.inquiries.recordings import (
    LARGEST_SOUND,
    Audio,
    Pending,
    arrived,
    centre_of_recording,
    find_pending,
    keep_sound,
    note_recording,
    oldest_pending,
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
    "EntryKind",
    "Inquiry",
    "NoSuchInquiry",
    "Pending",
    "ThreadEntry",
    "add_recording",
    "answer_inquiry",
    "arrived",
    "as_text",
    "ask",
    "ask_on",
    "centre_of_recording",
    "find_inquiry",
    "find_pending",
    "inquiries",
    "inquiries_by_task",
    "inquiries_of",
    "inquiry",
    "inquiry_with_number",
    "keep_sound",
    "mark_heard",
    "note_called",
    "note_recording",
    "oldest_pending",
    "pending",
    "settle_recording",
    "sound_of",
    "wait_for_call",
]
