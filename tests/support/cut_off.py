"""Which parts of a page hold more than they show."""

from playwright.sync_api import Page

# What is only for the ears is one pixel wide.
SCRIPT = """(parts) => parts.filter((each) => each.checkVisibility() && each.clientWidth > 0
    && each.scrollWidth > each.clientWidth + 1 && !each.closest(".ck-spoken")
    && getComputedStyle(each).overflowX !== "visible"
    ).map((each) => each.className || each.tagName)"""


def cut_off(page: Page, parts: str) -> list[str]:
    """Return the class of each of these parts whose words are cut off or scroll sideways."""
    return page.locator(parts).evaluate_all(SCRIPT)
