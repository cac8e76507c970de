"""Take the pictures that stand in the documentation, from the example journal.

Run it from a checkout: ``uv run python tools/pictures.py``.
"""

import os
import shutil
from base64 import b64encode
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, sync_playwright

from careerkit.catalog import load_catalog
from careerkit.journal import Journal
from careerkit.own_goals import catalog_with_own
from careerkit.own_goals_file import load_own_goals
from careerkit.report import report_html
from careerkit.shipped import shipped

DOCS = Path(__file__).parent.parent / "docs"

SHEET = {"width": 840, "height": 1120}
"""What one part of a report is shown on, in pixels; three lie side by side."""

PARTS = {"priorities": 330, "seen": 60, "asked": 60}
"""The parts of a report that are shown, by id, with the room above each."""

TABLE = """\
<style>
  body {{ display: flex; gap: 28px; margin: 0; padding: 36px; width: max-content; }}
  body {{ background: #e9e6e0; }}
  img {{ width: 520px; box-shadow: 0 2px 14px #0003; }}
</style>
{}"""


def take_report(browser: Browser, target: Path) -> None:
    """Take three parts of the example journal's newest report, side by side."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(_newest_report(), encoding="utf-8")
        page = browser.new_page(viewport=SHEET, device_scale_factor=1.5)
        page.goto(path.as_uri())
        sheets = [_sheet(page, part, above) for part, above in PARTS.items()]
    page = browser.new_page(viewport={"width": 1750, "height": 800}, device_scale_factor=1)
    page.set_content(TABLE.format("".join(sheets)))
    page.locator("body").screenshot(path=target)


def _newest_report() -> str:
    journal = Journal(shipped("data/example-journal"))
    catalog = catalog_with_own(load_catalog(), load_own_goals(journal.folder))
    return report_html(journal.reflections(), journal.years()[-1], catalog)


def _sheet(page: Page, part: str, above: int) -> str:
    box = page.locator(f"#{part}").bounding_box()
    if box is None:
        raise SystemExit(f'the report shows no part called "{part}"; mend PARTS')
    taken = page.screenshot(full_page=True, clip={"x": 0, "y": max(0, box["y"] - above), **SHEET})
    return f'<img alt="" src="data:image/png;base64,{b64encode(taken).decode()}">'


if __name__ == "__main__":
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"),
            args=["--no-sandbox"],
        )
        take_report(chromium, DOCS / "report.png")
        chromium.close()
