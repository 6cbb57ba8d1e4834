"""Fingers on the glass that tap on and on, rest beside each other, or press too early.

The browser's clock stands still between two touches, so that a busy machine makes nobody slower.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from playwright.sync_api import CDPSession, Page

from shared.clock import SystemClock
from tests.browser.glass import Glass

SPOTS = """() => [...document.querySelectorAll("#screen :is(button, a):not([aria-disabled])")]
    .filter((it) => it.checkVisibility() && !it.closest("dialog"))
    .map((it) => it.getBoundingClientRect())
    .map(({ x, y, width, height }) => [x, y, width, height])"""

DECIDES = """() => [...document.querySelectorAll("#screen [data-decides]")]
    .map((it) => it.getBoundingClientRect())
    .map(({ x, y, width, height }) => [x, y, width, height])"""

IS_ANSWERED = "() => !busy"
LONGER_THAN_ANY_SCREEN = 1_300
"""Milliseconds after which a press counts."""

Spot = tuple[float, float]


@dataclass
class Fingers:
    """Touches the screen's glass, several fingers at once if need be."""

    glass: Glass
    down_at: dict[int, Spot] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.page: Page = self.glass.page
        self.line: CDPSession = self.glass.context.new_cdp_session(self.page)
        self.now = SystemClock().now()
        self.page.clock.install(time=self.now)

    def stop_the_clock(self) -> None:
        """On the page as it stands; a press counts on it from now on."""
        shown = datetime.fromtimestamp(self.page.evaluate("Date.now()") / 1000, UTC)
        self.now = shown + timedelta(seconds=5)
        self.page.clock.pause_at(self.now)

    def down(self, spot: Spot, finger: int = 0) -> None:
        self.down_at[finger] = spot
        self._send("touchStart", list(self.down_at))

    def up(self, finger: int = 0) -> None:
        self._send("touchEnd", [finger])
        del self.down_at[finger]

    def tap(self, spot: Spot, finger: int = 0) -> None:
        self.down(spot, finger)
        self.up(finger)

    def taps_on(self, spot: Spot, *, times: int = 10, every: int = 420) -> list[str]:
        """The question after each tap; `every` is in milliseconds."""
        seen = []
        for _ in range(times):
            self.tap(spot)
            seen.append(self.waits(every))
        return seen

    def waits(self, milliseconds: int = LONGER_THAN_ANY_SCREEN) -> str:
        """Until what was pressed is answered, and then for so long. The question that stands."""
        self.page.wait_for_function(IS_ANSWERED)
        self.now += timedelta(milliseconds=milliseconds)
        self.page.clock.run_for(milliseconds)
        return self.page.inner_text("h1")

    def _send(self, kind: str, fingers: list[int]) -> None:
        at = self.down_at
        points = [{"x": at[each][0], "y": at[each][1], "id": each} for each in fingers]
        touch = {"type": kind, "touchPoints": points, "timestamp": self.now.timestamp()}
        self.line.send("Input.dispatchTouchEvent", touch)


def middle(box: list[float]) -> Spot:
    x, y, width, height = box
    return x + width / 2, y + height / 2


def spots(page: Page) -> list[Spot]:
    """The middle of each control."""
    return [middle(box) for box in page.evaluate(SPOTS)]


def around(spot: Spot, by: float = 40) -> list[Spot]:
    """A spot, and four beside it."""
    x, y = spot
    return [(x, y), (x + by, y), (x - by, y), (x, y + by), (x, y - by)]
