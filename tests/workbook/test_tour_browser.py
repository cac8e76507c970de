"""Facts about the tour that only a browser can show, in each theme that a person may choose."""

import pytest
from support.looks import faults_in_this_look
from support.screen import Screen

import careerkit as ck

PARTS = (".ck-form", ".ck-chart", ".ck-box")
THEME = "JupyterLab Dark High Contrast"
CHOSEN = f'{{"theme": "{THEME}"}}'

# A theme's mix of two colours reads "color(srgb 0.3 0.3 0.3)".
BRIGHTEST_LINE = """Math.max(...[...document.querySelectorAll(
    '.ck-chart [stroke="#e0e0e0"]')].map(
    (each) => Number(getComputedStyle(each).stroke.split(" ")[1])))"""


@pytest.fixture
def theme(tmp_path):
    """The file in which JupyterLab keeps the theme of high contrast that this person chose."""
    settings = tmp_path / "person" / ".jupyter" / "lab" / "user-settings" / "@jupyterlab"
    theme = settings / "apputils-extension" / "themes.jupyterlab-settings"
    theme.parent.mkdir(parents=True)
    theme.write_text(CHOSEN)
    return theme


@pytest.mark.thorough
def test_the_tour_opens_live_on_the_example_and_leaves_answers_and_settings_untouched(
    launch, page, theme, tmp_path
):
    page.emulate_media(color_scheme="light")
    launched = launch("--tour")
    screen = Screen(page, ck.Journal(launched.home)).open(launched.url)
    pictures = page.locator(".ck-chart svg")
    page.locator("text=What moved since 2024?").first.wait_for(timeout=90_000)
    page.locator("table.dataframe:visible").first.wait_for(timeout=90_000)

    assert "An earlier year" in page.locator(".ck-header").inner_text()
    pictures.nth(6).wait_for(timeout=90_000)
    assert page.get_attribute("body", "data-jp-theme-name") == THEME
    assert faults_in_this_look(page, *PARTS) == []
    assert page.evaluate(BRIGHTEST_LINE) < 0.4

    assert not launched.home.exists()
    person = tmp_path / "person" / ".jupyter"
    assert [each for each in person.rglob("*") if each.is_file()] == [theme]
    assert theme.read_text() == CHOSEN
    assert page.foreign == []
    assert page.complaints == []

    # The same page, as it takes long to open.
    for name in ("JupyterLab Dark", "JupyterLab Light"):
        screen.menu("Settings", "Theme", name)
        page.locator(f"body[data-jp-theme-name='{name}']").wait_for(state="attached")
        assert faults_in_this_look(page, *PARTS) == [], name
