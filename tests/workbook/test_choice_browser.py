"""Facts about choosing among a few goals that only a browser can show."""

from datetime import date

import pytest
from support.looks import faults
from support.screen import Screen

import careerkit as ck
from careerkit.choices.made import choices_made
from careerkit.choices.order import levels
from careerkit.reflection import Reflection

THIS = date.today().year
CODE = "<img src=x onerror='canary = 1'><script>canary = 1</script> $x^2$ and \\(y\\)"
TOP = ck.load_catalog()["id"][:15].tolist()
PICK = ".ck-choices .ck-option"
BUTTON = ".ck-choices [data-press='{}']"


def all_alike(home):
    """Rate everything alike, with 15 goals as priorities."""
    mine = Reflection(year=THIS)
    for each in ck.load_catalog().itertuples():
        words = {"goal": each.goal, "category": each.category}
        mine = mine.rate(each.id, importance=7, priority=each.id in TOP, **words)
    ck.Journal(home).save(mine)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("alike") / "answers"
    all_alike(home)
    return home


@pytest.fixture
def screen(spare_screen, home):
    """A workbook in which everything is rated alike; each test leaves whole picks to the next."""
    is_shown = spare_screen.home == home
    screen = spare_screen.take() if is_shown else spare_screen.show(home)
    if screen.page.locator(PICK).count():
        screen.page.locator(BUTTON.format("stop")).click()
    start = screen.page.locator(BUTTON.format("start"))
    screen.wait(start.is_visible, lambda: screen.page.locator(".ck-choices").inner_html())
    return screen


def made(screen):
    return choices_made(screen.journal.load(THIS))


def picks(screen):
    return sum(1 + bool(choice.least) for choice in made(screen))


def press_and_wait(screen, key, picked=1):
    """Press a key, and wait until it made a pick, or took one back."""
    expected = picks(screen) + picked
    screen.page.keyboard.press(key)
    screen.wait(lambda: picks(screen) == expected, lambda: f"{picks(screen)} picks, not {expected}")


def shown(page):
    """Return the key and the words of each goal that can be picked now."""
    return page.locator(PICK).evaluate_all(
        "all => all.filter(each => !each.disabled).map(each => [each.dataset.press,"
        "each.querySelector('span[dir]').textContent])"
    )


def question(page):
    """Return what is asked, or nothing once all is; a locator would wait for a question."""
    return page.evaluate("document.querySelector(\".ck-choices [role='status']\")?.textContent")


def begin(page):
    page.locator(BUTTON.format("start")).click()
    page.locator(PICK).first.wait_for()


@pytest.mark.thorough
def test_15_goals_are_put_in_order_by_at_most_25_keys_with_a_reload_on_the_way(
    launch, page, tmp_path
):
    all_alike(tmp_path / "answers")
    launched = launch()
    screen = Screen(page, ck.Journal(launched.home)).open(launched.url)
    cells = page.locator(".jp-Cell").count()
    places = dict(zip(ck.load_catalog()["goal"], range(77), strict=True))
    begin(page)

    pressed = 0
    while page.locator(PICK).count():
        if pressed == 9:
            page.reload()
            page.locator(PICK).first.focus(timeout=90_000)
        asked = question(page)
        wanted = min if "most" in asked else max
        key, _ = wanted(shown(page), key=lambda each: places[each[1]])
        pressed += 1
        press_and_wait(screen, key)
        screen.wait(lambda asked=asked: question(page) != asked, "the next question never came")

    assert pressed == 24
    order = levels(screen.journal.load(THIS))
    assert set(order) == set(TOP)
    assert order[TOP[0]] == 1
    assert order[TOP[-1]] == max(order.values())
    picture = page.locator(".ck-chart-what_matters .ck-picture")
    picture.scroll_into_view_if_needed()
    screen.wait(lambda: "order of your choices" in picture.inner_text(), picture.inner_text)
    assert page.locator(".jp-Cell").count() == cells
    assert page.foreign == []
    assert page.complaints == []


@pytest.mark.thorough
@pytest.mark.every_look
def test_axe_finds_nothing_and_a_set_tells_no_rating_and_no_order(screen):
    page = screen.page
    assert faults(page, ".ck-choices") == []
    begin(page)
    assert faults(page, ".ck-choices") == []
    assert {each for _, each in shown(page)} <= set(ck.load_catalog()["goal"])
    assert "7" not in page.locator(".ck-choices").inner_text()

    press_and_wait(screen, "1")
    page.locator(f"{PICK}:disabled").wait_for()
    assert faults(page, ".ck-choices") == []
    press_and_wait(screen, "2")


@pytest.mark.thorough
def test_keys_pick_undo_and_stop_and_none_reaches_jupyterlab(screen):
    page, cells = screen.page, screen.page.locator(".jp-Cell").count()
    begin(page)
    press_and_wait(screen, "2")
    first = made(screen)[-1]
    assert (first.most, first.least) == (first.of[1], "")
    press_and_wait(screen, "Backspace", picked=-1)
    for key in ("x", "a", "d", "d", "7", "Delete"):
        page.keyboard.press(key)
    press_and_wait(screen, "1")
    press_and_wait(screen, "3")
    assert made(screen)[-1].least == first.of[2]
    page.keyboard.press("Escape")
    page.locator(BUTTON.format("start")).wait_for()
    assert page.locator(PICK).count() == 0
    assert page.locator(".jp-Cell").count() == cells
    assert page.evaluate("document.activeElement.matches('.ck-choices')")


def test_keys_pressed_faster_than_the_page_follows_are_all_taken(screen):
    page = screen.page
    begin(page)
    before = picks(screen)
    for key in "12" * 6:
        page.keyboard.press(key)
    screen.wait(lambda: picks(screen) == before + 12, lambda: f"{picks(screen) - before} picks")
    assert all((each.most, each.least) == each.of[:2] for each in made(screen)[-6:])


def test_goals_are_picked_by_tab_and_enter_too(screen):
    page = screen.page
    page.locator(BUTTON.format("start")).focus()
    page.keyboard.press("Enter")
    page.locator(PICK).first.wait_for()
    page.keyboard.press("Tab")
    press_and_wait(screen, "Enter")
    assert made(screen)[-1].most == made(screen)[-1].of[0]
    press_and_wait(screen, "2")


def test_a_double_click_picks_once_and_keys_go_on_from_there(screen):
    page, before = screen.page, picks(screen)
    begin(page)
    page.locator(f"{PICK}:enabled").nth(1).dblclick()
    screen.wait(lambda: picks(screen) > before, "nothing was picked")
    page.wait_for_timeout(500)
    assert picks(screen) == before + 1
    press_and_wait(screen, "1")


def test_words_that_look_like_code_stay_words(workbook, tmp_path):
    mine = Reflection(year=THIS)
    for each in ck.load_catalog()["id"]:
        mine = mine.rate(each, importance=7, priority=each in TOP, goal=each, detail=CODE)
    home = tmp_path / "answers"
    ck.Journal(home).save(mine)
    screen = workbook(home)
    page = screen.page
    page.locator(BUTTON.format("start")).wait_for()
    begin(page)
    assert all(words.endswith(CODE) for _, words in shown(page))
    for key in "123412":
        page.keyboard.press(key)
    screen.wait(lambda: picks(screen) == 6, lambda: f"{picks(screen)} picks, not 6")
    page.keyboard.press("Escape")
    page.locator(BUTTON.format("start")).wait_for()
    assert page.evaluate("window.canary") is None
    assert page.locator(".ck-choices").locator("img, script, mjx-container").count() == 0
    assert page.complaints == []
