"""What a browser complains of: errors and warnings in its console, and what moved after it was drawn."""

from playwright.sync_api import ConsoleMessage, Page

WATCH = """
window.moved = 0;
window.shifts = new PerformanceObserver((list) => window.note(list.getEntries()));
window.note = (entries) => { for (const { value } of entries) window.moved += value; };
window.shifts.observe({ type: "layout-shift", buffered: true });
"""

MOVED = "() => { window.note(window.shifts.takeRecords()); return window.moved; }"


def complaints_of(page: Page) -> list[str]:
    """A list that grows: each error and warning in the page's console, from now on."""
    found: list[str] = []

    def note(told: ConsoleMessage) -> None:
        if told.type in ("error", "warning"):
            found.append(f"{told.type}: {told.text} ({page.url})")

    page.on("console", note)
    page.on("pageerror", lambda error: found.append(f"{error} ({page.url})"))
    page.add_init_script(WATCH)
    return found


def moved(page: Page) -> float:
    """How far the page has moved by itself since it was loaded, as layout shift: 0 is not at all."""
    return float(page.evaluate(MOVED))
