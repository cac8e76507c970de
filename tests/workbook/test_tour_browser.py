"""Facts about the tour that only a browser can show."""

from axe_playwright_python.sync_playwright import Axe
from support.contrast import FAINT

PARTS = (".ck-form", ".ck-chart", ".ck-box")
IS_LIGHT = "document.body.dataset.jpThemeLight"


def violations(page, scheme):
    """Return what axe finds in careerkit's parts of the page in a light or a dark system."""
    page.emulate_media(color_scheme=scheme)
    page.wait_for_function(f"{IS_LIGHT} === '{str(scheme == 'light').lower()}'")
    found = []
    for part in PARTS:
        found += Axe().run(page, context=part).response["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in found]


def test_the_tour_opens_live_on_the_example_and_leaves_nobodys_answers_touched(launch, page):
    launched = launch("--tour")
    page.goto(launched.url)
    page.locator(".ck-goal").first.wait_for(timeout=90_000)
    pictures = page.locator(".ck-chart svg")
    page.locator("text=What moved since 2024?").first.wait_for(timeout=90_000)
    page.locator("table.dataframe:visible").first.wait_for(timeout=90_000)

    assert "An earlier year" in page.locator(".ck-header").inner_text()
    pictures.nth(6).wait_for(timeout=90_000)
    assert not launched.home.exists()
    assert page.foreign == []
    assert page.complaints == []

    # The same page, as it takes long to open.
    for scheme in ("light", "dark"):
        assert violations(page, scheme) == [], scheme
        assert page.evaluate(FAINT, 4.5) == [], scheme
