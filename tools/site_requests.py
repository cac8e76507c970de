"""Open each page of the built documentation and name what it asks of another machine.

Run it from a checkout: ``uv run python -m tools.site_requests FOLDER``.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser

from tools.example_workbook import chromium

SCHEMES = ("file:", "data:")
"""What stays on this machine."""


def foreign_requests(browser: Browser, pages: Iterable[Path]) -> list[str]:
    """Return a line for each request to another machine, with the page that makes it."""
    found: list[str] = []
    for colours in ("light", "dark"):
        # Each page gets a context of its own: a cached file is asked for only once.
        for path in pages:
            context = browser.new_context(color_scheme=colours)
            page = context.new_page()
            page.on("request", lambda each, path=path: found.append(f"{path.name}: {each.url}"))
            page.goto(path.as_uri())
            context.close()
    return [each for each in found if not each.partition(": ")[2].startswith(SCHEMES)]


def main(folder: Path) -> None:
    """Check all pages in a folder; end with an error if one asks something of another machine."""
    pages = sorted(folder.resolve().rglob("*.html"))
    if not pages:
        raise SystemExit(f"{folder} holds no pages; build them there first")
    with chromium() as browser:
        found = foreign_requests(browser, pages)
    if found:
        raise SystemExit("\n".join(["These ask something of another machine:", *found]))
    print(f"{len(pages)} pages ask nothing of another machine.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
