"""Facts about the tour that only a browser can show."""

from support.looks import faults


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
    assert faults(page, ".ck-form", ".ck-chart", ".ck-box", widths=(1400,)) == []
