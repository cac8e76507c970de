"""Start the real command for any test that asks; ``support/browser.py`` has the browser."""

import support.quick_start  # noqa: F401, I001 - first, so that what follows is quick

import os
import signal
import socket
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, settings
from support import looks
from support.browser import browser, noting, page, playwright, sheet, visits
from support.hostile_words import hostile
from support.launched import Launched
from support.screen import SharedScreen

from careerkit.files.package_data import package_path
from careerkit.journal.journal import Journal

__all__ = ["browser", "page", "playwright", "sheet", "visits"]

SHARED = ("answered", "spare_screen", "running", "sheet")
"""What many tests in the browser share; those of each are in one process."""

LATE = {"playwright", "running"}
"""What is asked for by the tests that come last."""

STARTING = {"start", "processes"}
"""What starts processes: the command with its kernels, or a few that save."""

NOT_QUICK = ("browser", "starts", "slow", "thorough")
"""The marks of tests that take their time; those without one are marked quick."""

# A busy machine is slow, not wrong.
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("few", CALM, max_examples=10)
settings.register_profile("many", CALM, max_examples=50)


def pytest_configure(config):
    """Draw few examples and look at pages in one look; do all where the thorough tests run."""
    if hasattr(signal, "SIGHUP"):
        # Under nohup, too, the commands that tests start hear of a closed terminal.
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
    settings.load_profile("many" if _is_thorough(config) else "few")
    looks.chosen[:] = looks.EVERY_LOOK if _is_thorough(config) else looks.ONE_LOOK


def _is_thorough(config):
    """Tell whether the thorough tests are asked for, as by `-m thorough`."""
    return "thorough" in config.option.markexpr.replace("not thorough", "")


def pytest_xdist_auto_num_workers(config):
    """Start a process a core, and one more where browsers run: they wait for half of their time."""
    return (os.cpu_count() or 1) + (config.option.markexpr != "quick")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """Mark what takes its time; run the browser's tests last; share all out.

    What does more in the thorough set is in both: each test that Hypothesis draws examples for, and
    those that are marked so.

    Playwright's event loop goes on in its thread after a browser's test. Those that share the
    running workbook come with them. What takes long comes first, so that the processes end
    together: groups, then tests that start a command of their own.
    Tests that share a workbook or pages on it are in one process, so that it is started once.
    Tests that start programs of their own are shared out one by one; the rest stay with their file,
    whose fixtures and pictures they use.
    """
    for item in items:
        asked = set(item.fixturenames)
        if _is_thorough(config) and _does_more_there(item):
            item.add_marker("thorough")
        _mark_by_what_it_takes(item, asked)
        if asked & LATE:
            if shared := next((each for each in SHARED if each in asked), None):
                item.add_marker(pytest.mark.xdist_group(shared))
        elif "launch" not in asked:
            item.add_marker(pytest.mark.xdist_group(item.location[0]))
    items.sort(key=_turn)


def _mark_by_what_it_takes(item, asked):
    if asked & STARTING:
        item.add_marker("starts")
    if "playwright" in asked:
        item.add_marker("browser")
    if not any(map(item.get_closest_marker, NOT_QUICK)):
        item.add_marker("quick")


def _does_more_there(item):
    is_drawn = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    return is_drawn or item.get_closest_marker("every_look")


def _turn(item):
    asked, group = set(item.fixturenames), item.get_closest_marker("xdist_group")
    shared = [each not in asked for each in SHARED]
    late, browser = bool(asked & LATE), "playwright" in asked
    return (late, group is None, *shared, browser, "launch" not in asked)


@pytest.fixture(scope="session")
def surroundings():
    """Make, for a folder, an environment that sees nothing of the machine's own Jupyter or home."""

    def around(folder):
        others = ("JUPYTER", "IPYTHON", "CAREERKIT", "XDG", "BROWSER", "DISPLAY", "WAYLAND")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(others)}
        own = {"HOME": folder / "person", "TMPDIR": folder / "temporary"}
        for each in own.values():
            each.mkdir(parents=True, exist_ok=True)
        return {**kept, **own}

    return around


@pytest.fixture(scope="session")
def usual_port():
    """Find a port for servers that follow each other.

    Chromium keeps what it compiled of JupyterLab by the address.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


@pytest.fixture(scope="session")
def start(surroundings, usual_port):
    """Start the command with its answers, and the person's home, somewhere in a folder.

    `start(folder, "--year", "2025")` waits for the address; whoever calls it calls `.stop()`.
    `command` is a subcommand, as in `start(folder, command=["check-in"])`.
    """

    def started(
        folder,
        *arguments,
        home=None,
        environment=None,
        options=("--no-browser",),
        port=usual_port,
        command=(),
    ):
        words = [*arguments, *options, "--port", port]
        around = {**surroundings(folder), **(environment or {})}
        return Launched(home or folder / "answers", words, around, command).ready()

    return started


@pytest.fixture(scope="session")
def running(start, tmp_path_factory):
    """One running workbook for all tests that need no other; each rates goals of its own."""
    launched = start(tmp_path_factory.mktemp("running"), port="0")
    yield launched
    launched.stop()


@pytest.fixture
def launch(tmp_path, start):
    """Start the command, once or more, and end it with the test: `launch("--year", "2025")`."""
    launched = []

    def one(*arguments, **others):
        launched.append(start(tmp_path, *arguments, **others))
        return launched[-1]

    yield one
    for each in launched:
        each.stop()


def _one_page(launched, visits):
    shared = SharedScreen(launched, lambda: noting(visits.new_page()))
    yield shared
    shared.close()


@pytest.fixture(scope="session")
def shared_screen(running, visits):
    """Open the running workbook once for many tests."""
    yield from _one_page(running, visits)


@pytest.fixture
def screen(shared_screen):
    """The running workbook, open in the browser at the first category."""
    screen = shared_screen.take()
    # The form shows the category that the test before chose.
    screen.category("Technical")
    screen.goal("land-anywhere").wait_for()
    return screen


@pytest.fixture(scope="session")
def spare_screen(start, visits, tmp_path_factory):
    """Open another workbook once, for tests that need answers of their own."""
    launched = start(tmp_path_factory.mktemp("spare"), port="0")
    yield from _one_page(launched, visits)
    launched.stop()


@pytest.fixture
def workbook(spare_screen):
    """Show the workbook of a folder in the browser: `workbook(home, CAREERKIT_YEAR="2025")`.

    The server, the kernel and the page are those of other tests; its cells run anew.
    """
    return spare_screen.show


@pytest.fixture(scope="session")
def answered(tmp_path_factory):
    """The folder of the example journal, moved to this year, with a goal like code."""
    folder = tmp_path_factory.mktemp("answered")
    example = Journal(package_path("data/example-journal"))
    later = date.today().year - example.years()[-1]
    for each in example.reflections():
        said = each.rate("own-goal", goal=hostile("own"), category="job", importance=7)
        Journal(folder / "answers").save(replace(said, year=each.year + later))
    return folder / "answers"


@pytest.fixture(scope="session")
def shared_answered(start, visits, answered):
    """Open that workbook once for many tests."""
    launched = start(answered.parent, port="0")
    yield from _one_page(launched, visits)
    launched.stop()


@pytest.fixture
def answered_screen(shared_answered):
    """The answered workbook, open at the first category, its first chart drawn."""
    # Its comparison may be open.
    screen = shared_answered.take()
    screen.page.locator(".ck-map .ck-picture svg[tabindex]").wait_for(timeout=90_000)
    screen.category("Technical")
    screen.goal("land-anywhere").wait_for()
    return screen
