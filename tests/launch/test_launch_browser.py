"""What only a browser can show of the command: the page as a person finds it."""

import pytest
from support.screen import Screen

import careerkit as ck

CANARY = "canary-of-a-note"
GOAL = "land-anywhere"
# Together in one process, as they share a workbook.
ON_ONE = pytest.mark.xdist_group("launch")

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
    """A running workbook that one page at a time is open on."""
    launched = start(tmp_path_factory.mktemp("alone"), port="0")
    yield launched
    launched.stop()


@pytest.fixture
def open_page(alone, page):
    """Open the page and wait, touching nothing, for the form."""
    return lambda: Screen(page, ck.Journal(alone.home)).open(alone.url)


def covers(element):
    box = element.bounding_box()
    return box is not None and box["width"] * box["height"] > 0


@ON_ONE
def test_the_page_is_live_with_nothing_to_click(alone, open_page, page):
    asked = []
    page.on("request", lambda request: asked.append((request.method, request.url)))
    screen = open_page()
    tick(screen, GOAL)
    assert page.get_attribute("body", "data-jp-theme-light") == "true"
    assert page.foreign == []
    assert page.complaints == []
    # Jupyter begins each line of its own with a bracket.
    assert "[" not in alone.output

    # The workbook is asked for once, before the workspace is saved.
    page.wait_for_timeout(2000)
    workbook = [
        n for n, (_, url) in enumerate(asked) if "workbook.ipynb?type=notebook&content=1" in url
    ]
    saved = [n for n, (how, url) in enumerate(asked) if how == "PUT" and "/workspaces/" in url]
    assert workbook[0] < saved[0]
    assert len(workbook) == 1


@ON_ONE
def test_a_usual_lab_is_one_address_away(alone, page):
    page.goto(alone.url.replace("/doc/tree/workbook.ipynb", "/lab"))
    page.wait_for_selector(".jp-LabShell[data-shell-mode='multiple-document']", timeout=60_000)
    Screen(page, ck.Journal(alone.home)).menu("View", "Appearance", "Show Left Sidebar")
    page.wait_for_selector(".jp-DirListing")


@ON_ONE
def test_a_saved_page_holds_no_answers_and_leaves_no_clutter(alone, open_page, page):
    screen = open_page()
    screen.goal(GOAL).locator(".ck-note textarea").fill(CANARY)
    page.keyboard.press("Tab")
    tick(screen, GOAL)
    screen.wait(lambda: screen.said(GOAL).note == CANARY, "the note was not saved")
    screen.menu("Settings", "Save Widget State Automatically")
    screen.menu("File", "Save Notebook")
    page.wait_for_timeout(1000)
    assert CANARY not in (alone.home / "workbook.ipynb").read_text()
    around = [each for each in alone.home.parent.rglob("*") if each.is_file()]
    holding = [each.name for each in around if CANARY.encode() in each.read_bytes()]
    assert holding
    assert all(name.endswith(".yaml") for name in holding)
    assert not (alone.home / ".ipynb_checkpoints").exists()
    assert CANARY not in alone.output


def tick(screen, goal_id):
    """Tick a priority that no other test of the running workbook ticks, and see it saved."""
    screen.tick(goal_id, "priority")
    screen.wait(lambda: screen.said(goal_id), "the tick never came to the file")
    assert screen.said(goal_id).priority


def reload(screen):
    screen.page.reload()
    screen.page.wait_for_selector(".ck-goal", timeout=60_000)
    screen.category("Communication")


def test_a_reload_finds_the_page_live_and_as_it_was(screen):
    screen.category("Communication")
    tick(screen, "write-a-book")
    reload(screen)
    assert screen.goal("write-a-book").locator(".ck-priority input").is_checked()
    tick(screen, "give-a-talk")


def test_a_restarted_kernel_is_live_again_after_a_reload(screen):
    page = screen.page
    screen.category("Communication")
    tick(screen, "teach-a-class")
    screen.menu("Kernel", "Restart Kernel…")
    page.get_by_role("button", name="Confirm Kernel Restart").click()
    page.wait_for_timeout(3000)
    reload(screen)
    assert screen.goal("teach-a-class").locator(".ck-priority input").is_checked()
    tick(screen, "change-minds")


def test_the_page_looks_like_a_document(screen):
    page = screen.page
    for name in HIDDEN:
        marks = page.locator(f".{name}").all()
        assert marks, f"JupyterLab has no {name} any more"
        assert not any(covers(each) for each in marks), f"{name} is visible"
    assert page.locator(".jp-StatusBar, .jp-Toast").count() == 0
    paragraph = page.locator(".jp-MarkdownOutput p").first.bounding_box()
    assert paragraph["x"] < 60
    assert paragraph["width"] < 800
    question = page.locator(".jp-MarkdownCell").last.bounding_box()
    exports = page.locator(".jp-CodeCell").last.bounding_box()
    assert question["x"] + question["width"] <= exports["x"]
    code = page.get_by_text("import careerkit")
    assert not code.is_visible()
    screen.menu("View", "Expand All Code")
    assert code.is_visible()
    screen.menu("View", "Collapse All Code")
    assert not code.is_visible()


def test_the_theme_follows_the_system(running, page):
    page.emulate_media(color_scheme="dark")
    Screen(page, ck.Journal(running.home)).open(running.url)
    assert page.get_attribute("body", "data-jp-theme-light") == "false"
    page.emulate_media(color_scheme="light")
    page.locator("body[data-jp-theme-light='true']").wait_for(state="attached")
