"""The backlog: what the worker could not do, and how long what it has to do has waited."""

from shared.backlog.bad_rows import (
    MOST_TRIES,
    PAUSES,
    count_set_aside,
    has_untold,
    never_failed,
    rested_keys,
    rows_set_aside,
    take_untold,
    try_again,
)
from shared.backlog.facts import JobRun, RowSetAside, WorkQueue
from shared.backlog.job_runs import know_jobs, late_jobs, note_job_done, note_job_failed
from shared.backlog.key import (
    UNREADABLE,
    WrongKey,
    is_right_key,
    open_sealed,
    open_sealed_text,
    seal_known_word,
)
from shared.backlog.reading import Readable, read_each, read_those
from shared.backlog.trial import try_folder, try_to_write
from shared.backlog.working_off import (
    Skipped,
    is_of_the_database,
    note_hanging,
    progress_of,
    work_off,
)

__all__ = [
    "MOST_TRIES",
    "PAUSES",
    "UNREADABLE",
    "JobRun",
    "Readable",
    "RowSetAside",
    "Skipped",
    "WorkQueue",
    "WrongKey",
    "count_set_aside",
    "has_untold",
    "is_of_the_database",
    "is_right_key",
    "know_jobs",
    "late_jobs",
    "never_failed",
    "note_hanging",
    "note_job_done",
    "note_job_failed",
    "open_sealed",
    "open_sealed_text",
    "progress_of",
    "read_each",
    "read_those",
    "rested_keys",
    "rows_set_aside",
    "seal_known_word",
    "take_untold",
    "try_again",
    "try_folder",
    "try_to_write",
    "work_off",
]
