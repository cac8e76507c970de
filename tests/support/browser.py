"""Drive a real Chromium in any test that asks, and note what a page asks of other machines."""

import os
import re
import shutil
import time

import pytest
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import sync_playwright
from support.screen import SIZE

# Chromium calls home unless told not to, and finds no address but this machine's: only the
# page's own requests are under test, and none of them leaves.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]
# The first has no windows and menus of its own, which cost a second of work for each page.
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser")
LOCAL = re.compile(r"(https?|wss?)://(localhost|127\.0\.0\.1)[:/]|data:|blob:|file:|about:")


@pytest.fixture(scope="session")
def playwright():
    """What starts browsers; a process can have it once."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    """One Chromium for all tests of a process, or one Firefox if the variable FIREFOX names it."""
    launched = _firefox(playwright) if "FIREFOX" in os.environ else chromium(playwright)
    yield launched
    launched.close()


def chromium(playwright, **options):
    """Start the machine's Chromium; a machine without one skips the test, or fails it."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    try:
        return playwright.chromium.launch(executable_path=path, args=QUIET, **options)
    except BrowserError as error:
        missing(
            "These tests need Chromium: install it with your system's packages (apt-get install "
            "chromium-headless-shell, or chromium), or name one in the variable CHROMIUM.",
            str(error),
        )


def _firefox(playwright):
    # The channel drives a Firefox as it is released; Playwright's own is a patched one.
    return playwright.firefox.launch(executable_path=os.environ["FIREFOX"], channel="moz-firefox")


def missing(sentence, details=""):
    """Skip tests for what a machine lacks; fail them where nothing may be skipped."""
    if os.environ.get("CAREERKIT_REQUIRE_BROWSER"):
        pytest.fail(f"{sentence}\n{details}")
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def visits(browser):
    """All visits of one person: a second one finds JupyterLab's programs in Chromium's cache."""
    context = browser.new_context(viewport=SIZE)
    yield context
    context.close()


@pytest.fixture
def page(visits, usual_port):
    """A page of the person's."""
    page = noting(visits.new_page())
    yield page
    page.close()
    # The next server there would not know it; pages that tests share stay logged in to theirs.
    visits.clear_cookies(name=re.compile(rf"-{usual_port}$"))


@pytest.fixture(scope="module")
def sheet(visits):
    """A page for tests that set what it shows."""
    page = visits.new_page()
    yield page
    page.close()


def noting(page):
    """Note what a page asks of other machines, its complaints, and when it opened a socket.

    They stand in `page.foreign`, `page.complaints` and `page.sockets`.
    """
    page.foreign, page.complaints, page.sockets = [], [], []

    def note(asked):
        if not LOCAL.match(asked.url):
            page.foreign.append(asked.url)

    page.on("request", note)
    page.on("websocket", note)
    page.on("websocket", lambda socket: page.sockets.append((socket, time.monotonic())))
    page.on("console", lambda said: said.type == "error" and page.complaints.append(said.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    return page
