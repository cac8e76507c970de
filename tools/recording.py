"""Record a few goals being rated by keys, as a small animated picture."""

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from careerkit.journal.journal import Journal
from tools.example_workbook import workbook

SIZE = {"width": 1400, "height": 760}
"""The window's size in pixels."""

WIDTH = 980
"""The width of the recording in pixels."""

KEYS = "8 p Enter 5 Enter 9 p Enter 3 l Enter 6 Enter 2 Enter 8 p Enter 7 Enter 4 Enter 9 p"
"""The keys that are pressed, as a person who knows them would."""

COLOURS = 64
"""How many colours all frames share."""

FRAME, FIRST, LAST = 450, 1200, 3000
"""How long a frame is shown, and the first and the last, in milliseconds."""

MOST_BYTES = 1_500_000
"""The size of the largest recording that a page may show."""


def take_recording(browser: Browser, target: Path) -> None:
    """Write the recording. Raises ``SystemExit`` if it is too large."""
    frames = [_small(each) for each in _screenshots(browser)]
    palette = frames[-1].quantize(COLOURS)
    frames = [each.quantize(palette=palette, dither=Image.Dither.NONE) for each in frames]
    times = [FIRST, *[FRAME] * (len(frames) - 2), LAST]
    frames[0].save(
        target, save_all=True, append_images=frames[1:], duration=times, loop=0, optimize=True
    )
    if target.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{target} is larger than {MOST_BYTES} bytes; press fewer keys")


def _screenshots(browser: Browser) -> list[bytes]:
    with workbook(browser, SIZE, _leave_empty) as page:
        page.locator(".ck-form").evaluate("form => form.scrollIntoView()")
        page.locator(".ck-importance .noUi-handle").first.focus()
        page.wait_for_timeout(1000)
        taken = [page.screenshot()]
        for key in KEYS.split():
            page.keyboard.press(key)
            # Long enough for the answer to be drawn in the chart.
            page.wait_for_timeout(500)
            taken.append(page.screenshot())
        return taken


def _leave_empty(journal: Journal) -> None:
    """Fill a journal with nothing: the recording begins at the first goal."""


def _small(taken: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(taken)).convert("RGB")
    return image.resize((WIDTH, WIDTH * image.height // image.width), Image.Resampling.LANCZOS)
