from collections import Counter
from pathlib import Path
import pytest
from tests.stories.follow_ups import Lines, consequences, look
from tests.stories.test_reminders import worker_sends
from tests.stories.who_causes_it import STORIES, By, Event
from tests.stories.world import World


@pytest.mark.parametrize(("event", "by"), list(STORIES))
def test_cell(world: World, tmp_path: Path, event: Event, by: By) -> None:
    story = STORIES[event, by](world)
    next(story)
    worker_sends(world, tmp_path)
    before = look(world)
    next(story, None)
    lines = consequences(world, before, by.face, tmp_path)
    print(f"\n== {event} / {by}")
    for line, n in sorted(lines.items()):
        print(f"   {n} x {line}")
