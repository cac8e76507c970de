"""Two people at once on one JupyterHub, each with a workbook of their own."""

import json
import re
import stat
import urllib.request
from dataclasses import replace

import pytest
from support.browser import noting
from support.screen import Screen

from careerkit.journal.journal import Journal
from careerkit.reflection import Rating

# One Hub for all of them, so one process.
pytestmark = pytest.mark.xdist_group("hub")

SECONDS = 90_000
GOALS = {"one": "land-anywhere", "other": "do-research"}
CANARIES = {"one": "a canary in the note of one", "other": "a canary in the note of the other"}


def home(hub, name):
    return hub.homes / name / "careerkit"


def log_in(page, hub, name):
    page.goto(hub.url)
    page.fill("#username_input", name)
    page.fill("#password_input", "as good as any")
    page.click("#login_submit", no_wait_after=True)


def answer(screen, name):
    """Rate a goal, write a note on it, and see both in the file."""
    screen.press(GOALS[name], "importance", "7", times=1)
    goal = screen.take_in_hand(GOALS[name])
    goal.locator(".ck-note textarea").fill(CANARIES[name])
    screen.page.keyboard.press("Tab")
    wanted = Rating(importance=7, note=CANARIES[name])
    screen.wait(lambda: judged(screen, name) == wanted, "the answers never came to the file")


def judged(screen, name):
    said = screen.said(GOALS[name])
    return said and replace(said, goal="", category="")


def running_servers(hub):
    asked = urllib.request.Request(
        f"{hub.url}/hub/api/users?state=active",
        headers={"Authorization": f"token {hub.culler_token}"},
    )
    with urllib.request.urlopen(asked, timeout=10) as reply:
        return {each["name"] for each in json.load(reply)}


@pytest.fixture(scope="module")
def settings_of_ones_own(hub):
    """Jupyter settings in the home of a person, and the file that they make when they are read."""
    read = hub.homes / "read"
    settings = hub.homes / "one" / ".jupyter" / "jupyter_server_config.py"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"open({str(read)!r}, 'w')")
    return read


@pytest.fixture(scope="module")
def screens(hub, browser, settings_of_ones_own):
    """The workbooks of two people who logged in at once and have answered something."""
    size = {"width": 1400, "height": 1000}
    pages = {name: noting(browser.new_context(viewport=size).new_page()) for name in GOALS}
    for name, page in pages.items():
        log_in(page, hub, name)
    opened = {}
    for name, page in pages.items():
        page.locator(".ck-goal").first.wait_for(timeout=SECONDS)
        opened[name] = Screen(page, Journal(home(hub, name)))
        answer(opened[name], name)
    yield opened
    for each in pages.values():
        each.context.close()


@pytest.mark.parametrize("name", GOALS)
def test_the_workbook_is_live_below_each_ones_address_without_a_command(hub, screens, name):
    assert screens[name].page.url == f"{hub.url}/user/{name}/doc/tree/workbook.ipynb"
    assert screens[name].said(GOALS[name]).importance == 7


@pytest.mark.parametrize("name", GOALS)
def test_answers_are_in_each_ones_own_home_for_the_owner_alone(hub, screens, name):
    folder = home(hub, name)
    years = list(folder.glob("*.yaml"))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(each.stat().st_mode) for each in years] == [0o600]
    (year,) = years
    assert [each for each in GOALS if CANARIES[each] in year.read_text()] == [name]


@pytest.mark.parametrize("name", GOALS)
def test_charts_are_drawn(screens, name):
    page = screens[name].page
    page.locator(f'.ck-picture svg [data-goal="{GOALS[name]}"]').first.wait_for(timeout=SECONDS)
    assert page.locator(".ck-map .ck-picture svg").count() == 1


def test_neither_sees_the_others_workbook(hub, screens):
    request = screens["other"].page.context.request
    own = request.get(f"{hub.url}/user/other/api/contents/workbook.ipynb")
    of_one = request.get(f"{hub.url}/user/one/api/contents/workbook.ipynb")
    assert own.status == 200
    assert of_one.status == 403
    assert request.get(f"{hub.url}/user/one/doc/tree/workbook.ipynb").status == 403
    assert "outputs" not in of_one.text()


def test_who_is_not_logged_in_sees_nothing(hub, screens, browser):
    stranger = browser.new_context()
    asked = stranger.request.get(f"{hub.url}/user/one/api/contents/workbook.ipynb")
    shown = stranger.request.get(f"{hub.url}/user/one/doc/tree/workbook.ipynb")
    stranger.close()
    assert asked.status == 403
    assert "/hub/login" in shown.url


def test_the_page_says_who_else_can_read_the_answers(screens):
    assert "its administrators can read" in screens["one"].page.locator(".ck-header").inner_text()


def test_a_person_can_log_out_and_find_the_hubs_page(screens):
    page = screens["one"].page
    page.locator(".lm-MenuBar-item", has_text=re.compile("^File$")).click()
    labels = page.locator(".lm-Menu-itemLabel").all_inner_texts()
    page.keyboard.press("Escape")
    assert {"Hub Control Panel", "Log Out"} <= set(labels)


def test_ones_own_jupyter_settings_are_left_out_where_the_admin_says_so(
    screens, settings_of_ones_own
):
    assert not settings_of_ones_own.exists()


def test_unused_workbooks_are_stopped_and_come_back_with_all_answers(hub, screens):
    for screen in screens.values():
        screen.close()
    with hub.culling(seconds=3):
        screens["one"].wait(lambda: not running_servers(hub), "the servers still run")
    for screen in screens.values():
        screen.page.goto(hub.url, wait_until="commit")
    for name, screen in screens.items():
        screen.page.locator(".ck-goal").first.wait_for(timeout=SECONDS)
        goal = screen.goal(GOALS[name])
        assert screen.stop_of(GOALS[name], "importance") == 7
        assert goal.locator(".ck-note textarea").input_value() == CANARIES[name]


@pytest.mark.parametrize("name", GOALS)
def test_nothing_was_asked_of_another_machine(screens, name):
    assert screens[name].page.foreign == []
    assert screens[name].page.complaints == []


def test_the_hubs_log_holds_no_answers(hub, screens):
    assert "Serving" in hub.log
    assert not any(each in hub.log for each in CANARIES.values())
