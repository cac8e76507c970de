"""What only a browser can show of the command: the page as a person finds it."""

import re

import pytest
import yaml

SECONDS = 60_000
CANARY = "canary-of-a-note"
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


def opened(page, it):
    """Open the page and wait, touching nothing, for the form."""
    page.set_default_timeout(SECONDS)
    page.goto(it.url)
    page.wait_for_selector(".ck-goal")
    return page


def tick_priority(page, row=0):
    page.locator(".ck-goal .ck-priority input").nth(row).click()


def is_priority(page, row=0):
    return page.locator(".ck-goal .ck-priority input").nth(row).is_checked()


def priorities(it):
    """Return how many priorities stand in the files of the folder."""
    files = [yaml.safe_load(each.read_text()) for each in it.home.glob("*.yaml")]
    return sum(goal.get("priority", False) for each in files for goal in each["goals"].values())


def settle(page, it, count):
    """Wait until the file says so."""
    for _ in range(100):
        if priorities(it) == count:
            return
        page.wait_for_timeout(100)
    pytest.fail(f"{priorities(it)} priorities in the file instead of {count}")


def covers(element):
    box = element.bounding_box()
    return box is not None and box["width"] * box["height"] > 0


def in_menu(page, menu, *names):
    page.locator(".lm-MenuBar-item", has_text=re.compile(f"^{menu}$")).click()
    for name in names:
        page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{name}$")).last.click()


@pytest.fixture(scope="module")
def alone(start, tmp_path_factory):
    """A running workbook that one page at a time is open on."""
    launched = start(tmp_path_factory.mktemp("alone"), port="0")
    yield launched
    launched.stop()


@ON_ONE
def test_the_page_is_live_with_nothing_to_click(alone, page):
    opened(page, alone)
    tick_priority(page)
    settle(page, alone, 1)
    assert page.foreign == []
    assert page.complaints == []
    # Jupyter begins each line of its own with a bracket.
    assert "[" not in alone.output


def tick_in_communication(screen, goal_id):
    """Tick a priority that no other test of the running workbook ticks, and see it saved."""
    screen.tick(goal_id, "priority")
    screen.wait(lambda: screen.said(goal_id), "the tick never came to the file")
    assert screen.said(goal_id).priority


def reload(screen):
    screen.page.reload()
    screen.page.wait_for_selector(".ck-goal", timeout=SECONDS)
    screen.category("Communication")


def test_a_reload_finds_the_page_live_and_as_it_was(screen):
    screen.category("Communication")
    tick_in_communication(screen, "write-a-book")
    reload(screen)
    assert screen.goal("write-a-book").locator(".ck-priority input").is_checked()
    tick_in_communication(screen, "give-a-talk")


def test_a_restarted_kernel_is_live_again_after_a_reload(screen):
    page = screen.page
    screen.category("Communication")
    tick_in_communication(screen, "teach-a-class")
    in_menu(page, "Kernel", "Restart Kernel…")
    page.get_by_role("button", name="Confirm Kernel Restart").click()
    page.wait_for_timeout(3000)
    reload(screen)
    assert screen.goal("teach-a-class").locator(".ck-priority input").is_checked()
    tick_in_communication(screen, "change-minds")


def test_started_again_it_shows_the_same_answers_live(launch, page):
    it = launch()
    opened(page, it)
    tick_priority(page)
    settle(page, it, 1)
    in_menu(page, "File", "Save Notebook")
    assert it.stop() == 0
    again = launch(home=it.home)
    opened(page, again)
    assert is_priority(page)
    tick_priority(page, row=1)
    settle(page, again, 2)
    assert "not found" not in page.inner_text("body")


def test_a_saved_page_holds_no_answers_and_leaves_no_clutter(launch, page):
    it = launch()
    opened(page, it)
    page.locator(".ck-goal .ck-note textarea").first.fill(CANARY)
    page.keyboard.press("Tab")
    tick_priority(page)
    settle(page, it, 1)
    in_menu(page, "Settings", "Save Widget State Automatically")
    in_menu(page, "File", "Save Notebook")
    page.wait_for_timeout(1000)
    assert CANARY not in (it.home / "workbook.ipynb").read_text()
    around = [each for each in it.home.parent.rglob("*") if each.is_file()]
    holding = [each.name for each in around if CANARY.encode() in each.read_bytes()]
    assert holding
    assert all(name.endswith(".yaml") for name in holding)
    assert not (it.home / ".ipynb_checkpoints").exists()
    assert CANARY not in it.output


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
    assert not page.get_by_text("import careerkit").is_visible()
    in_menu(page, "View", "Expand All Code")
    assert page.get_by_text("import careerkit").is_visible()
    page.close()


@ON_ONE
def test_the_workbook_is_asked_for_before_the_workspace_is_saved(alone, page):
    asked = []
    page.on("request", lambda request: asked.append((request.method, request.url)))
    opened(page, alone)
    page.wait_for_timeout(2000)
    workbook = [
        n for n, (_, url) in enumerate(asked) if "workbook.ipynb?type=notebook&content=1" in url
    ]
    saved = [n for n, (how, url) in enumerate(asked) if how == "PUT" and "/workspaces/" in url]
    assert workbook[0] < saved[0]
    assert len(workbook) == 1


@ON_ONE
def test_a_usual_lab_is_one_address_away(alone, page):
    opened(page, alone)
    page.goto(alone.url.replace("/doc/tree/workbook.ipynb", "/lab"))
    page.wait_for_selector(".jp-LabShell[data-shell-mode='multiple-document']")
    in_menu(page, "View", "Appearance", "Show Left Sidebar")
    page.wait_for_selector(".jp-DirListing")


@pytest.mark.parametrize(("system", "theme"), [("dark", "false"), ("light", "true")])
def test_the_theme_follows_the_system(running, page, system, theme):
    page.emulate_media(color_scheme=system)
    opened(page, running)
    assert page.get_attribute("body", "data-jp-theme-light") == theme


def test_a_theme_the_person_chose_stays_and_nothing_is_written_beside_it(launch, page, tmp_path):
    settings = tmp_path / "person" / ".jupyter" / "lab" / "user-settings"
    chosen = settings / "@jupyterlab" / "apputils-extension" / "themes.jupyterlab-settings"
    chosen.parent.mkdir(parents=True)
    chosen.write_text('{"theme": "JupyterLab Dark"}')
    it = launch()
    page.emulate_media(color_scheme="light")
    opened(page, it)
    assert page.get_attribute("body", "data-jp-theme-light") == "false"
    written = [each for each in (tmp_path / "person" / ".jupyter").rglob("*") if each.is_file()]
    assert written == [chosen]
    assert chosen.read_text() == '{"theme": "JupyterLab Dark"}'
