"""Facts about a page whose person asked for less motion, or for a theme of high contrast."""

import pytest
from support.contrast import faint
from support.screen import Screen

import careerkit as ck

NOTE_MOTION = """() => {
    window.moved = [];
    for (const name of ["transitionrun", "animationstart"])
        document.addEventListener(name, ({ target }) =>
            target.closest(".ck-form, .ck-box, .ck-chart") && moved.push(target.className), true);
}"""


@pytest.mark.parametrize("wish", ["no-preference", "reduce"])
def test_a_pressed_slider_glides_unless_less_motion_is_asked_for(screen, wish):
    page = screen.page
    page.emulate_media(reduced_motion=wish)
    page.evaluate(NOTE_MOTION)
    goal = "become-an-expert"
    track = screen.goal(goal).locator(".ck-importance .noUi-base")
    box = track.bounding_box()
    for part in (0.2, 0.9):
        track.click(position={"x": box["width"] * part, "y": box["height"] / 2})
        page.wait_for_timeout(400)
    screen.wait(lambda: screen.stop_of(goal, "importance") == 9, "the press rated nothing")
    assert bool(page.evaluate("moved")) == (wish == "no-preference"), page.evaluate("moved")


# A theme's mix of two colours reads "color(srgb 0.3 0.3 0.3)".
BRIGHTEST_LINE = """Math.max(...[...document.querySelectorAll(
    '.ck-chart [stroke="#e0e0e0"]')].map(
    (each) => Number(getComputedStyle(each).stroke.split(" ")[1])))"""


def test_a_theme_that_the_person_chose_stays_and_all_stands_out_in_one_of_high_contrast(
    launch, page, tmp_path
):
    person = tmp_path / "person" / ".jupyter"
    settings = person / "lab" / "user-settings"
    theme = settings / "@jupyterlab" / "apputils-extension" / "themes.jupyterlab-settings"
    theme.parent.mkdir(parents=True)
    chosen = '{"theme": "JupyterLab Dark High Contrast"}'
    theme.write_text(chosen)
    page.emulate_media(color_scheme="light")
    launched = launch("--tour")
    Screen(page, ck.Journal(launched.home)).open(launched.url)
    page.locator("text=What moved since 2024?").first.wait_for(timeout=90_000)
    name = page.locator("body").get_attribute("data-jp-theme-name")
    assert name == "JupyterLab Dark High Contrast"
    assert [each for each in person.rglob("*") if each.is_file()] == [theme]
    assert theme.read_text() == chosen
    assert faint(page) == []
    assert page.evaluate(BRIGHTEST_LINE) < 0.4
