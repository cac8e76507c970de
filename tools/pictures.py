"""Take the screenshots for the documentation, from the example journal.

Run it from a checkout: ``uv run --group docs python -m tools.pictures``.
"""

from base64 import b64encode
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

from careerkit.catalog.goals import load_catalog
from careerkit.catalog.own_goals import catalog_with_own
from careerkit.catalog.own_goals_file import load_own_goals
from careerkit.files.package_data import package_path
from careerkit.journal.journal import Journal
from careerkit.report.page import report_html
from tools.example_workbook import chromium, workbook
from tools.recording import take_recording
from tools.year_pictures import SIZE, save_small, take_year

DOCS = Path(__file__).parent.parent / "docs"

PART_SIZE = {"width": 840, "height": 1120}
"""The size of one part of a report in pixels; two are shown side by side."""

PARTS = {"priorities": 330, "stands-out": 60}
"""The parts of a report to show, by id, with the margin above each in pixels."""

COLLAGE = """\
<style>
  body {{ display: flex; gap: 28px; margin: 0; padding: 36px; width: max-content; }}
  body {{ background: #e9e6e0; }}
  img {{ width: 520px; box-shadow: 0 2px 14px #0003; }}
</style>
{}"""


def take_workbook(browser: Browser, target: Path) -> None:
    """Take the form with its chart, as the command opens it on the example journal."""
    with workbook(browser, SIZE) as page:
        page.locator(".ck-category button", has_text="People").click()
        page.locator(".ck-form").evaluate("form => form.scrollIntoView()")
        page.wait_for_timeout(1000)
        save_small(page.screenshot(), target)


def take_report(browser: Browser, target: Path) -> None:
    """Take two parts of the example journal's newest report, side by side."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(_newest_report(), encoding="utf-8")
        page = browser.new_page(viewport=PART_SIZE, device_scale_factor=1.5)
        page.goto(path.as_uri())
        parts = [_part(page, name, above) for name, above in PARTS.items()]
    page = browser.new_page(viewport={"width": 1750, "height": 800}, device_scale_factor=1)
    page.set_content(COLLAGE.format("".join(parts)))
    save_small(page.locator("body").screenshot(), target)


def _newest_report() -> str:
    journal = Journal(package_path("data/example-journal"))
    catalog = catalog_with_own(load_catalog(), load_own_goals(journal.folder))
    return report_html(journal.reflections(), journal.years()[-1], catalog)


def _part(page: Page, name: str, above: int) -> str:
    box = page.locator(f"#{name}").bounding_box()
    if box is None:
        raise SystemExit(f'the report has no part "{name}"; correct PARTS')
    taken = page.screenshot(
        full_page=True, clip={"x": 0, "y": max(0, box["y"] - above), **PART_SIZE}
    )
    return f'<img alt="" src="data:image/png;base64,{b64encode(taken).decode()}">'


if __name__ == "__main__":
    with chromium() as browser:
        take_workbook(browser, DOCS / "workbook.png")
        take_report(browser, DOCS / "report.png")
        take_year(browser, DOCS / "pictures")
        take_recording(browser, DOCS / "rating.gif")
