"""Start the command, stop it, and start it again."""

import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
from support.kernel import run_in_kernel
from support.launched import ADDRESS, SECONDS_TO_STOP, own
from support.server import notebook_of
from support.stopping import ends_without_a_trace


def browser_that_notes(folder):
    """Return a browser, and the file in which it notes what it is told to open."""
    browser, opened = folder / "browser", folder / "opened"
    browser.write_text(f'#!/bin/sh\necho "$@" > "{opened}"\n')
    browser.chmod(0o700)
    return browser, opened


def wait_for(true):
    until = time.monotonic() + 30
    while not true():
        assert time.monotonic() < until
        time.sleep(0.02)


def again(it, around, *options):
    """Give the command a second time for the same folder and return what it says."""
    ended = subprocess.run(
        [sys.executable, "-m", "careerkit", "--home", str(it.home), *options],
        env=around,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0
    assert ended.stderr == ""
    return ended.stdout


def test_it_says_where_the_answers_are_and_how_to_stop(running):
    # The address comes first, and with it the start is over.
    wait_for(lambda: "Ctrl-C" in running.output)
    assert f"Folder  {running.home}" in running.output
    assert f"Open    {running.url}" in running.output


@pytest.mark.thorough
def test_it_ends_while_a_browser_still_waits_for_the_cells(launch, tmp_path):
    (tmp_path / "ipywidgets.py").write_text("import time; time.sleep(60)")
    it = launch(environment={"PYTHONPATH": str(tmp_path)})
    base = urlsplit(it.url)
    address = f"http://{base.netloc}/api/contents/workbook.ipynb?{base.query}"
    with subprocess.Popen(
        [sys.executable, "-c", f"import urllib.request as u; u.urlopen({address!r})"],
        stderr=subprocess.DEVNULL,
    ):
        psutil.wait_procs([psutil.Process(it.process.pid)], timeout=3)
        assert it.stop() == 0


def test_given_twice_it_shows_the_page_that_is_open(running, surroundings, tmp_path):
    browser, opened = browser_that_notes(tmp_path)
    again(running, {**surroundings(running.home.parent), "BROWSER": str(browser)})
    page = Path(urlsplit(opened.read_text().strip()).path)
    assert urlsplit(running.url).query in page.read_text()


@pytest.mark.thorough
def test_given_twice_it_opens_the_browser_that_the_settings_name(running, surroundings, tmp_path):
    browser, opened = browser_that_notes(tmp_path)
    around = surroundings(running.home.parent)
    settings = Path(around["HOME"], ".jupyter", "jupyter_server_config.py")
    settings.parent.mkdir(exist_ok=True)
    settings.write_text(
        f"c.ServerApp.browser = '{browser} %s'\nc.ServerApp.use_redirect_file = False"
    )
    again(running, around)
    settings.unlink()
    assert opened.read_text().strip() == running.url


@pytest.mark.thorough
def test_given_twice_it_tells_the_address_and_whether_others_can_look_in(running, surroundings):
    around = surroundings(running.home.parent)
    output = again(running, around, "--no-browser")
    assert f"open already: {running.url}" in output
    assert "Others on this machine" not in output
    running.home.chmod(0o755)
    output = again(running, around, "--no-browser")
    running.home.chmod(0o700)
    assert f"Others on this machine can look into {running.home}" in output


@pytest.mark.thorough
def test_it_ends_without_a_trace_when_its_terminal_is_closed(launch):
    # On a machine without a browser, which it says.
    it = launch(options=(), environment={"PATH": str(Path(sys.executable).parent)})
    assert "No browser can be opened here" in it.output
    assert it.url in it.output
    notebook_of(it)
    ends_without_a_trace(it, signal.SIGHUP)


def test_a_browser_is_opened_by_a_file_that_keeps_the_token_out_of_its_arguments(launch, tmp_path):
    browser, opened = browser_that_notes(tmp_path)
    it = launch(options=(), environment={"BROWSER": str(browser)})
    wait_for(lambda: opened.exists() and opened.read_text())
    page = Path(urlsplit(opened.read_text().strip()).path)
    assert page.name == f"jpserver-{it.process.pid}-open.html"
    assert urlsplit(it.url).query in page.read_text()
    notebook_of(it)
    ends_without_a_trace(it, signal.SIGINT)


REFUSED = """
import careerkit as ck
from careerkit.session.session import Session
journal = ck.Journal()
kept = Session(journal, 2026)
journal.path(2026).mkdir(parents=True)
kept.rate("get-a-raise", importance=3)
"""


def test_it_says_at_the_end_what_could_not_be_saved(launch):
    launched = launch("--year", "2026")
    # Its cells have run.
    notebook_of(launched)
    run_in_kernel(launched, REFUSED)
    assert launched.stop() == 0
    assert launched.output.endswith(
        "Stopping; what you answered last is not saved: its file could not be written.\n"
    )


@pytest.mark.thorough
def test_started_by_nohup_it_goes_on_when_its_terminal_is_closed(launch):
    ignored = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        # It inherits what is ignored, as from nohup.
        launched = launch()
    finally:
        signal.signal(signal.SIGHUP, ignored)
    launched.process.send_signal(signal.SIGHUP)
    time.sleep(1)
    assert launched.process.poll() is None
    assert launched.stop() == 0


@pytest.mark.thorough
def test_it_ends_although_nobody_reads_what_it_prints(tmp_path, surroundings):
    command = own(tmp_path / "answers")
    with subprocess.Popen(
        [*command, "--no-browser", "--port=0"],
        env=surroundings(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert any(ADDRESS.search(line) for line in process.stdout)
        process.stdout.close()
        process.send_signal(signal.SIGTERM)
        assert process.wait(SECONDS_TO_STOP) == 0
