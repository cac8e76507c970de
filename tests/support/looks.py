"""Look at a page light and dark, narrow and wide, with axe-core and with an eye for faint words."""

from collections.abc import Iterator
from itertools import product

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from support.contrast import faint

# Light and wide comes last, as a page is opened.
SCHEMES, WIDTHS = ("dark", "light"), (700, 1400)


def looks(page: Page, widths: tuple[int, ...] = WIDTHS) -> Iterator[str]:
    """Show the page dark and light in each of these widths; yield which it is each time."""
    for scheme, width in product(SCHEMES, widths):
        page.set_viewport_size({"width": width, "height": 1000})
        page.emulate_media(color_scheme=scheme)
        is_light = str(scheme == "light").lower()
        page.wait_for_function(f"document.body.dataset.jpThemeLight === '{is_light}'")
        yield f"{scheme}, {width} px"


def faults(page: Page, *parts: str, widths: tuple[int, ...] = WIDTHS) -> list[tuple[str, ...]]:
    """Return what axe finds in these parts, and the faint words of the page, in every look."""
    found = []
    for look in looks(page, widths):
        found += [(look, *each) for each in faults_in_this_look(page, *parts)]
    return found


def faults_in_this_look(page: Page, *parts: str) -> list[tuple[str, ...]]:
    """Return what axe finds in these parts, and the faint words of the page, as it is now."""
    assert [part for part in parts if not page.locator(part).count()] == []
    # In one run, for what is a part of several is looked at once.
    whole = {"include": [[part] for part in parts]}
    violations = Axe().run(page, context=whole).response["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in violations] + faint(page)
