"""What only a browser can show of the command: the page as a person finds it."""

import json
import time

import pytest
from support.browser import noting
from support.screen import Screen
from support.server import ask
from support.stopping import (
    GOALS,
    is_live,
    lost,
    of_the_last_second,
    tick_along,
    ticked_on,
    turn_to,
)

import careerkit as ck

CANARY = "canary-of-a-note"
GOAL = "land-anywhere"
# Together in one process, as they share a workbook.
ON_ONE = pytest.mark.xdist_group("launch")

# ipywidgets looks for a widget for two seconds, every tenth; on a busy page a tenth takes longer.
BUSY = """
if (sessionStorage.busy) {
    const later = window.setTimeout;
    window.setTimeout = (what, wait, ...all) => later(what, wait === 100 ? 3000 : wait, ...all);
}
"""
HIDDEN = [
    "jp-Collapser",
    "jp-InputPlaceholder",
    "jp-InputPrompt",
    "jp-Notebook-footer",
    "jp-NotebookPanel-toolbar",
    "jp-OutputArea-promptOverlay",
    "jp-OutputPrompt",
    "jp-SideBar",
]
"""The marks of an editor that our defaults and our style sheet hide."""


@pytest.fixture(scope="module")
def alone(start, tmp_path_factory):
    """A running workbook that is left as it is started, until a test ends its kernel."""
    launched = start(tmp_path_factory.mktemp("alone"), port="0")
    yield launched
    launched.stop()


@pytest.fixture(scope="module")
def opened(alone, visits):
    """The page, opened where the system is dark, and what it asked for."""
    page = noting(visits.new_page())
    asked = []
    page.on("request", lambda request: asked.append((request.method, request.url)))
    page.emulate_media(color_scheme="dark")
    screen = Screen(page, ck.Journal(alone.home)).open(alone.url)
    screen.asked = asked
    yield screen
    page.close()


def covers(element):
    box = element.bounding_box()
    return box is not None and box["width"] * box["height"] > 0


def tick(screen, goal_id):
    """Tick a priority, and see it saved."""
    screen.tick(goal_id, "priority")
    ticked = f"{goal_id}: the tick never came to the file"
    screen.wait(lambda: getattr(screen.said(goal_id), "priority", False), ticked)


def kernel_of(launched):
    """Return the id of its only kernel."""
    (kernel,) = json.loads(ask(launched, "/api/kernels")[1])
    return kernel["id"]


@ON_ONE
def test_the_form_does_not_change_while_nobody_uses_it(opened):
    touched = opened.page.locator(".ck-form").first.evaluate(
        """async form => {
            let touched = 0;
            const watcher = new MutationObserver(all => { touched += all.length; });
            await new Promise(done => setTimeout(done, 1500));
            watcher.observe(form, { subtree: true, attributes: true, childList: true });
            await new Promise(done => setTimeout(done, 1000));
            watcher.disconnect();
            return touched;
        }"""
    )
    assert touched == 0


@ON_ONE
def test_the_theme_follows_the_system(opened):
    page = opened.page
    assert page.get_attribute("body", "data-jp-theme-light") == "false"
    page.emulate_media(color_scheme="light")
    page.locator("body[data-jp-theme-light='true']").wait_for(state="attached")


@ON_ONE
def test_the_page_is_live_with_nothing_to_click(alone, opened):
    tick(opened, GOAL)
    assert opened.page.foreign == []
    assert opened.page.complaints == []
    # Jupyter begins each line of its own with a bracket.
    assert "[" not in alone.output

    # The workbook is asked for once, before the workspace is saved.
    opened.page.wait_for_timeout(2000)
    asked = opened.asked
    workbook = [
        n for n, (_, url) in enumerate(asked) if "workbook.ipynb?type=notebook&content=1" in url
    ]
    saved = [n for n, (how, url) in enumerate(asked) if how == "PUT" and "/workspaces/" in url]
    assert workbook[0] < saved[0]
    assert len(workbook) == 1


@ON_ONE
def test_a_saved_page_holds_no_answers_and_leaves_no_clutter(alone, opened):
    screen = opened
    screen.take_in_hand(GOAL).locator(".ck-note textarea").fill(CANARY)
    screen.page.keyboard.press("Tab")
    tick(screen, GOAL)
    screen.wait(lambda: screen.said(GOAL).note == CANARY, "the note was not saved")
    screen.menu("Settings", "Save Widget State Automatically")
    screen.menu("File", "Save Notebook")
    screen.page.wait_for_timeout(1000)
    assert CANARY not in (alone.home / "workbook.ipynb").read_text()
    around = [path for path in alone.home.parent.rglob("*") if path.is_file()]
    holding = [path.name for path in around if CANARY.encode() in path.read_bytes()]
    assert holding
    assert all(name.endswith(".yaml") for name in holding)
    assert not (alone.home / ".ipynb_checkpoints").exists()
    assert CANARY not in alone.output


@ON_ONE
def test_a_kernel_restarted_in_mid_reflection_is_live_after_a_reload_even_on_a_busy_page(
    alone, opened
):
    goals = GOALS[:12]
    ticked = tick_along(opened, goals)
    end = time.monotonic()
    kernel = f"/api/kernels/{kernel_of(alone)}"
    assert ask(alone, f"{kernel}/restart", method="POST")[0] == 200
    # Once more, as a person does.
    opened.menu("Kernel", "Restart Kernel…")
    opened.page.get_by_role("button", name="Confirm Kernel Restart").click()
    opened.page.wait_for_timeout(3000)
    opened.page.add_init_script(BUSY)
    opened.page.evaluate("sessionStorage.busy = true")
    opened.reload()
    opened.page.locator(".ck-exports").wait_for(timeout=20_000, state="attached")
    opened.page.evaluate("delete sessionStorage.busy")
    assert opened.page.get_by_text("model not found").count() == 0

    # It lost no more than the last second, and shows what it kept.
    turn_to(opened, goals[0])
    gone = lost(opened, ticked)
    assert len(of_the_last_second(ticked, end)) < len(goals) / 2
    assert gone <= of_the_last_second(ticked, end)
    assert ticked_on(opened, goals) == set(goals) - gone
    is_live(opened, goals[0])


# Near the end, as the workbook has no kernel after it.
@ON_ONE
def test_a_page_whose_kernel_is_gone_says_that_nothing_is_saved(alone, opened):
    opened.page.locator(".ck-exports").wait_for(state="attached")
    assert opened.page.locator(".ck-not-connected").count() == 0

    # As a JupyterHub does where nobody was at the page for long.
    assert ask(alone, f"/api/kernels/{kernel_of(alone)}", method="DELETE")[0] == 204
    opened.is_told_that_nothing_is_saved()
    opened.close()


# At the end, as it leaves the page: beside one that is open, JupyterLab makes another workspace.
@ON_ONE
@pytest.mark.thorough
def test_the_full_jupyterlab_is_at_the_address_lab(alone, opened):
    page = opened.page
    page.goto(alone.url.replace("/doc/tree/workbook.ipynb", "/lab"))
    page.wait_for_selector(".jp-LabShell[data-shell-mode='multiple-document']", timeout=60_000)
    opened.menu("View", "Appearance", "Show Left Sidebar")
    page.wait_for_selector(".jp-DirListing")


@pytest.mark.thorough
def test_the_page_looks_like_a_document(screen):
    page = screen.page
    assert page.get_attribute("body", "data-jp-theme-light") == "true"
    for name in HIDDEN:
        marks = page.locator(f".{name}").all()
        assert marks, f"JupyterLab has no {name} any more"
        assert not any(covers(mark) for mark in marks), f"{name} is visible"
    assert page.locator(".jp-StatusBar, .jp-Toast").count() == 0
    paragraph = page.locator(".jp-MarkdownOutput p").first.bounding_box()
    assert paragraph["x"] < 60
    assert paragraph["width"] < 800
    code = page.get_by_text("import careerkit")
    assert not code.is_visible()
    screen.menu("View", "Expand All Code")
    assert code.is_visible()
    screen.menu("View", "Collapse All Code")
    assert not code.is_visible()
