"""Deletes the sounds of sentences about citizens a day after they were last heard.

Goes through the folder of sounds. Sentences that are always the same stay; of the others it deletes
those that were not asked for during a day, and more, the oldest first, where they take too much
room. So does it with files that an interrupted process left behind.

Why so often: what is said about a citizen stays no longer than it must, and the room on the disk is
kept even on a day with many callers. Looking through the folder is quick.

Done twice: a sound that is gone is not found again. A sentence that is needed once more is made
again.
"""

from datetime import timedelta

from shared.jobs.job import Job

JOB = Job(
    "tidy_sounds",
    every=timedelta(seconds=30),
    run=lambda context: context.sounds.tidy(context.workplace.clock.now()),
)
