"""Look at a page light and dark, narrow and wide, with axe-core and with an eye for faint words."""

from collections.abc import Iterator
from itertools import product

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from support.contrast import faint

# Light and wide comes last, as a page is opened.
EVERY_LOOK = list(product(("dark", "light"), (700, 1400)))
ONE_LOOK = EVERY_LOOK[-1:]
chosen = list(ONE_LOOK)
"""The looks in which pages are shown; ``tests/conftest.py`` chooses."""


def looks(page: Page, least: int = 0) -> Iterator[str]:
    """Show the page in each look that is at least so wide; yield which it is each time."""
    for scheme, width in chosen:
        if width < least:
            continue
        page.set_viewport_size({"width": width, "height": 1000})
        page.emulate_media(color_scheme=scheme)
        is_light = str(scheme == "light").lower()
        page.wait_for_function(f"document.body.dataset.jpThemeLight === '{is_light}'")
        yield f"{scheme}, {width} px"


def faults(page: Page, *parts: str, least: int = 0) -> list[tuple[str, ...]]:
    """Return what axe finds in these parts, and the faint words of the page, in each look."""
    found = []
    for look in looks(page, least):
        found += [(look, *each) for each in faults_in_this_look(page, *parts)]
    return found


def faults_in_this_look(page: Page, *parts: str) -> list[tuple[str, ...]]:
    """Return what axe finds in these parts, and the faint words of the page, as it is now."""
    assert [part for part in parts if not page.locator(part).count()] == []
    # In one run, for what is a part of several is looked at once.
    whole = {"include": [[part] for part in parts]}
    violations = Axe().run(page, context=whole).response["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in violations] + faint(page)
