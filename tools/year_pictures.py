"""Take the pictures of a year with careerkit, each in light and in dark.

A picture shows the workbook as the real command opens it, at the part that its function returns.
"""

import io
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Locator, Page

from tools.example_workbook import workbook

SIZE = {"width": 1400, "height": 860}
"""The window's size in pixels."""

MARGIN, TALLEST = 14, 680
"""The space around what a picture shows, and how much of something longer it shows, in pixels."""

COLOURS = 128
"""How many colours a picture keeps: enough for text and dots, and a third of the bytes."""

MOST_BYTES = 150_000
"""The size of the largest picture that the documentation may show."""


def take_year(browser: Browser, folder: Path) -> None:
    """Take all pictures of the year into a folder, in the order in which a person comes by."""
    with workbook(browser, SIZE) as page:
        for name, show in PICTURES.items():
            shown = show(page)
            for colours in ("light", "dark"):
                page.emulate_media(color_scheme=colours)
                # JupyterLab loads the other theme.
                page.wait_for_timeout(1000)
                save_small(_taken(page, shown), folder / f"{name}-{colours}.png")
            page.emulate_media(color_scheme="light")


def save_small(picture: bytes, path: Path) -> None:
    """Write a picture with few colours. Raises ``SystemExit`` for one that is still too large."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image = image.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    path.parent.mkdir(exist_ok=True)
    image.save(path, optimize=True)
    if path.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{path} is larger than {MOST_BYTES} bytes; show a smaller part")


def _taken(page: Page, shown: Locator) -> bytes:
    """Return the picture of what is shown, from its top on, with a margin."""
    shown.evaluate("shown => shown.scrollIntoView({block: 'center'})")
    if shown.bounding_box()["height"] > TALLEST:
        shown.evaluate("shown => shown.scrollIntoView()")
    box = shown.bounding_box()
    left, top = max(0, box["x"] - MARGIN), max(0, box["y"] - MARGIN * (box["y"] > 3 * MARGIN))
    right, bottom = box["x"] + box["width"] + MARGIN, box["y"] + min(box["height"], TALLEST)
    return page.screenshot(
        clip={
            "x": left,
            "y": top,
            "width": min(right, SIZE["width"]) - left,
            "height": min(bottom + MARGIN, SIZE["height"]) - top,
        }
    )


def _rows(page: Page) -> Locator:
    page.locator(".ck-category button", has_text="People").click()
    return page.locator(".ck-map")


def _chart(page: Page, question: str) -> Locator:
    chart = page.locator(".ck-chart", has_text=question).last
    # It is drawn once it is on the screen.
    chart.evaluate("chart => chart.scrollIntoView({block: 'center'})")
    picture = chart.locator(".ck-picture svg").first
    picture.wait_for(timeout=60_000)
    return picture


def _step(page: Page) -> Locator:
    row = page.locator(".ck-goal", has=page.locator(".ck-plan")).first
    row.locator(".ck-goal-words").click()
    return row


def _started(page: Page, box: str, button: str, then: str) -> Locator:
    page.locator(button).click()
    page.locator(then).first.wait_for(timeout=30_000)
    return page.locator(box)


def _compared(page: Page) -> Locator:
    page.locator(".ck-compare").click()
    return _chart(page, "What became of the priorities")


def _notes(page: Page) -> Locator:
    page.locator(".ck-category button", has_text="People").click()
    page.locator(".ck-goal-mentor-someone .ck-goal-words").click()
    notes = page.locator(".ck-form .ck-notes")
    notes.locator("summary").click()
    notes.locator(".ck-notes-entry").first.wait_for(timeout=30_000)
    notes.locator("input").fill("apprentice")
    return page.locator(".ck-body")


PICTURES: dict[str, Callable[[Page], Locator]] = {
    "rate": _rows,
    "step": _step,
    "notes": _notes,
    "see": lambda page: _chart(page, "What matters most"),
    "choose": lambda page: _started(
        page, ".ck-choices", ".ck-choices [data-press='start']", ".ck-choices .ck-option"
    ),
    "ask": lambda page: page.locator(".ck-questions"),
    "check-in": lambda page: _started(
        page, ".ck-check-in", ".ck-check-in-start", ".ck-check-in-goal"
    ),
    "became": _compared,
    "won": lambda page: _chart(page, "What did I win, keep and lose"),
    "moved": lambda page: _chart(page, "What moved since"),
    "years": lambda page: _chart(page, "How has each category looked"),
}
"""What each picture shows, by its name."""
