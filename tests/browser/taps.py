"""Fingers on the glass that tap on and on, rest beside each other, or press too early."""

from dataclasses import dataclass, field

from playwright.sync_api import CDPSession, Page

from tests.browser.glass import Glass
from tests.browser.settling import settle

SPOTS = """() => [...document.querySelectorAll("#screen :is(button, a):not([aria-disabled])")]
    .filter((it) => it.checkVisibility() && !it.closest("dialog"))
    .map((it) => it.getBoundingClientRect())
    .map(({ x, y, width, height }) => [x, y, width, height])"""

DECIDES = """() => [...document.querySelectorAll("#screen [data-decides]")]
    .map((it) => it.getBoundingClientRect())
    .map(({ x, y, width, height }) => [x, y, width, height])"""

IS_SETTLED = "() => isSettled() && !busy"

Spot = tuple[float, float]


@dataclass
class Fingers:
    """Touches the screen's glass, several fingers at once if need be, in real time."""

    glass: Glass
    down_at: dict[int, Spot] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.page: Page = self.glass.page
        self.line: CDPSession = self.glass.context.new_cdp_session(self.page)

    def down(self, spot: Spot, finger: int = 0) -> None:
        self.down_at[finger] = spot
        self._send("touchStart")

    def up(self, finger: int = 0) -> None:
        del self.down_at[finger]
        self._send("touchEnd")

    def tap(self, spot: Spot, finger: int = 0) -> None:
        self.down(spot, finger)
        self.up(finger)

    def taps_on(self, spot: Spot, *, times: int = 10, every: float = 420) -> list[str]:
        """The question after each tap; `every` is in milliseconds."""
        seen = []
        for _ in range(times):
            self.tap(spot)
            self.page.wait_for_timeout(every)
            seen.append(self.page.inner_text("h1"))
        return seen

    def waits(self) -> None:
        """Until a press counts."""
        settle(self.page)
        self.page.wait_for_function(IS_SETTLED)

    def _send(self, kind: str) -> None:
        points = [{"x": x, "y": y, "id": id} for id, (x, y) in self.down_at.items()]
        self.line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


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
