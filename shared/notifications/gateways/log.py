"""The gateway that only logs texts and calls: for demonstrations, and until there is an account."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from shared.notifications.facts import Dispatch, IsAnothers, Outcome, Sent, Unsure

PRIVATE = 0o600


@dataclass(frozen=True)
class LogGateway:
    """Writes one line of JSON per message."""

    path: Path

    def send(self, it: Dispatch) -> Outcome:
        line = _name(it) | {"channel": it.channel, "to": it.to, "words": it.words}
        written = json.dumps(line, ensure_ascii=False).encode() + b"\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, PRIVATE)
            try:
                # In one piece, so that the lines of two workers do not mix.
                os.write(file, written)
            finally:
                os.close(file)
        except OSError as problem:
            return Unsure(type(problem).__name__)
        return Sent(f"log:{it.id}")

    def look(self, it: Dispatch, is_anothers: IsAnothers) -> Outcome | None:
        if not self.path.exists():
            return None
        with self.path.open() as lines:
            written = any(_name(it).items() <= json.loads(line).items() for line in lines)
        return Sent(f"log:{it.id}") if written else None


def _name(it: Dispatch) -> dict[str, object]:
    """What identifies a message in the file; its id alone would not, after a change of database."""
    return {"message": it.id, "due": it.due_at.isoformat()}
