"""The command itself, started for real, without a browser."""

import json
import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import nbformat
import psutil
import pytest

from careerkit.commands.cli import main
from careerkit.files.package_data import package_path
from careerkit.launch.notebook_copy import bring_up_to_date, code, read_notebook

WORKBOOK = package_path("notebooks/workbook.ipynb")


@pytest.fixture(scope="module")
def running(start, tmp_path_factory):
    """One command for every test that only asks."""
    it = start(tmp_path_factory.mktemp("running"))
    yield it
    it.stop()


def ask(it, path, token=True, headers=None):
    """Return the status and the body of a request to the server."""
    base = urlsplit(it.url)
    request = urllib.request.Request(f"http://{base.netloc}{path}", headers=headers or {})
    if token:
        request.add_header("Authorization", f"token {parse_qs(base.query)['token'][0]}")
    try:
        with urllib.request.urlopen(request, timeout=90) as reply:
            return reply.status, reply.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read()


def notebook_of(it, name="workbook.ipynb"):
    status, body = ask(it, f"/api/contents/{name}?type=notebook&content=1")
    assert status == 200
    return nbformat.from_dict(json.loads(body)["content"])


def outputs_of(notebook):
    return [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]


def edited_home(folder, source="6 * 7"):
    """Return a home whose workbook a person changed."""
    home = folder / "answers"
    home.mkdir(mode=0o700)
    copy = home / "workbook.ipynb"
    bring_up_to_date(copy, WORKBOOK)
    notebook = read_notebook(copy)
    next(cell for cell in notebook.cells if cell.cell_type == "code").source = source
    nbformat.write(notebook, copy)
    return home


def browser_that_notes(folder):
    """Return a browser, and the file in which it notes what it is told to open."""
    browser, opened = folder / "browser", folder / "opened"
    browser.write_text(f'#!/bin/sh\necho "$@" > "{opened}"\n')
    browser.chmod(0o700)
    return browser, opened


# The words of the command


def test_help_is_short_and_names_every_option(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(word in said for word in ("--home DIR", "--year YYYY", "--version", "--port"))
    assert len(said.splitlines()) < 25


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["rate"], 'no command "rate"'),
        (["--year", "26"], '--year: year is "26"'),
        (["--year", "٢٠٢٦"], "four digits"),
        (["--home"], "--home: expected one argument"),
        (["--home", __file__], "can't be the folder"),
    ],
)
def test_what_it_cannot_do_is_said_in_one_sentence(capsys, words, said):
    assert main(words) != 0
    heard = capsys.readouterr()
    assert heard.err.startswith("careerkit: ")
    assert said in heard.err
    assert heard.err.count("\n") == 1
    assert heard.out == ""


def test_a_year_named_by_the_environment_is_read_as_strictly(capsys, monkeypatch):
    monkeypatch.setenv("CAREERKIT_YEAR", "soon")
    assert main([]) != 0
    assert 'year is "soon"' in capsys.readouterr().err


def test_a_workbook_that_is_no_notebook_is_refused_without_a_traceback(tmp_path, surroundings):
    (tmp_path / "workbook.ipynb").write_text("gone wrong")
    ended = subprocess.run(
        [sys.executable, "-m", "careerkit", "--home", str(tmp_path), "--no-browser"],
        env=surroundings(tmp_path / "around"),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    assert "workbook.ipynb can't be read as a notebook" in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert (tmp_path / "workbook.ipynb").read_text() == "gone wrong"


# The server


def test_without_the_token_nothing_is_answered(running):
    assert ask(running, "/api/contents/", token=False)[0] == 403
    assert ask(running, "/api/sessions", token=False)[0] == 403


def test_a_foreign_host_name_is_refused(running):
    assert ask(running, "/api/contents/", headers={"Host": "example.com"})[0] == 403


@pytest.mark.parametrize("way", ["/..%2f", "/%2e%2e/", "/../"])
@pytest.mark.parametrize(("root", "refusals"), [("/api/contents", {404}), ("/files", {403, 404})])
def test_no_path_leads_out_of_the_folder(running, root, refusals, way):
    (running.home.parent / "outside.yaml").write_text("a canary")
    status, body = ask(running, f"{root}{way}outside.yaml")
    assert status in refusals
    assert b"canary" not in body


def test_it_listens_on_this_machine_alone_and_so_does_its_kernel(running):
    notebook_of(running)
    server = psutil.Process(running.process.pid)
    listening = [
        each.laddr.ip
        for process in (server, *server.children(recursive=True))
        for each in process.net_connections("inet")
        if each.status == psutil.CONN_LISTEN
    ]
    assert len(listening) > 1
    assert set(listening) <= {"127.0.0.1", "::1"}


def test_what_passes_between_kernel_and_server_is_encrypted(running):
    notebook_of(running)
    runtime = running.home.parent / "person" / ".local" / "share" / "jupyter" / "runtime"
    (connection,) = runtime.glob("kernel-*.json")
    assert json.loads(connection.read_text())["curve_publickey"]


def test_the_token_stands_in_no_process_arguments(running):
    token = parse_qs(urlsplit(running.url).query)["token"][0]
    server = psutil.Process(running.process.pid)
    told = [each.cmdline() for each in (server, *server.children(recursive=True))]
    assert len(told) > 1
    assert not any(token in word for words in told for word in words)


def test_news_updates_and_extensions_are_asked_of_nobody(running):
    status, page = ask(running, "/doc/tree/workbook.ipynb")
    told = json.loads(page.split(b'type="application/json">')[1].split(b"</script>")[0])
    assert status == 200
    assert told["news"] == {"disabled": True}
    assert told["extensionManager"]["name"] == "read-only"
    assert "@jupyterlab/apputils-extension:announcements" in told["disabledExtensions"]
    assert json.loads(ask(running, "/lab/api/update")[1]).get("notification") is None
    assert json.loads(ask(running, "/lab/api/news")[1])["news"] == []


def test_it_says_where_the_answers_are_and_how_to_stop(running):
    assert f"Folder  {running.home}" in running.output
    assert "Ctrl-C" in running.output
    assert f"Open    {running.url}" in running.output


# The workbook


def test_the_cells_have_run_before_a_browser_asks(running):
    form, *charts = outputs_of(notebook_of(running))
    assert "application/vnd.jupyter.widget-view+json" in form[0].data
    assert all(outputs and outputs[0].output_type != "error" for outputs in charts)


def test_what_was_run_is_trusted_and_shown_without_a_number(running):
    cells = [cell for cell in notebook_of(running).cells if cell.cell_type == "code"]
    assert all(cell.metadata.trusted for cell in cells)
    assert all(cell.execution_count is None for cell in cells)


def test_asking_twice_shows_the_same_widgets(running):
    assert outputs_of(notebook_of(running)) == outputs_of(notebook_of(running))


def test_no_output_is_ever_written(running):
    shown = notebook_of(running)
    base = urlsplit(running.url)
    request = urllib.request.Request(
        f"http://{base.netloc}/api/contents/workbook.ipynb",
        method="PUT",
        data=json.dumps({"type": "notebook", "format": "json", "content": shown}).encode(),
        headers={"Authorization": f"token {parse_qs(base.query)['token'][0]}"},
    )
    assert urllib.request.urlopen(request, timeout=30).status == 200
    kept = read_notebook(running.home / "workbook.ipynb")
    assert code(kept) == code(shown)
    assert not any(outputs_of(kept))
    assert outputs_of(notebook_of(running)) == outputs_of(shown)


def test_the_folder_holds_the_workbook_and_no_clutter(running):
    notebook_of(running)
    assert [each.name for each in running.home.iterdir()] == ["workbook.ipynb"]


def test_nothing_is_written_among_the_persons_jupyter_settings(running):
    notebook_of(running)
    assert not (running.home.parent / "person" / ".jupyter").exists()


def test_the_folder_and_the_year_reach_the_kernel(launch):
    it = launch("--year", "2024")
    said = json.dumps(outputs_of(notebook_of(it)))
    assert "error" not in said
    environment = [
        each.environ()
        for each in psutil.Process(it.process.pid).children()
        if "ipykernel_launcher" in each.cmdline()
    ]
    assert [each["CAREERKIT_HOME"] for each in environment] == [str(it.home)]
    assert [each["CAREERKIT_YEAR"] for each in environment] == ["2024"]


def test_a_workbook_whose_code_was_changed_opens_untrusted_and_unrun(launch, tmp_path):
    home = edited_home(tmp_path)
    before = (home / "workbook.ipynb").read_bytes()
    it = launch(home=home)
    cells = [cell for cell in notebook_of(it).cells if cell.cell_type == "code"]
    assert not any(cell.metadata.trusted for cell in cells)
    assert not any(cell.outputs for cell in cells)
    assert "opens without being run" in it.output
    assert "Run All Cells" in it.output
    assert (home / "workbook.ipynb").read_bytes() == before
    assert json.loads(ask(it, "/api/sessions")[1]) == []


def test_a_cell_that_fails_is_shown_and_told_without_its_words(launch, tmp_path):
    home = tmp_path / "answers"
    home.mkdir()
    # The kernel runs in the folder, so this is what it finds first.
    (home / "altair.py").write_text("raise RuntimeError('a note of mine')")
    (home / "ipywidgets.py").write_text("raise RuntimeError('a note of mine')")
    it = launch(home=home)
    (first, *later) = outputs_of(notebook_of(it))
    assert [output.output_type for output in first] == ["error"]
    assert not any(later)
    assert "stopped with RuntimeError" in it.output
    assert "a note of mine" not in it.output


def test_a_kernel_that_does_not_start_leaves_a_page_to_read(launch, tmp_path):
    home = tmp_path / "answers"
    home.mkdir()
    (home / "ipykernel_launcher.py").write_text("raise SystemExit('no kernel today')")
    it = launch(home=home)
    notebook = notebook_of(it)
    assert notebook.cells
    assert not any(outputs_of(notebook))
    assert "the kernel does not answer" in it.output


# Beginning, ending, beginning again


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_at_once_without_a_question_or_a_trace(launch, how):
    it = launch()
    notebook_of(it)
    kernels = psutil.Process(it.process.pid).children(recursive=True)
    assert kernels
    assert it.stop(how) == 0
    assert not any(each.is_running() for each in kernels)
    assert it.output.endswith("Stopping; what you answered is saved.\n")
    # JupyterLab begins each line of its own with a bracket.
    assert "[" not in it.output
    runtime = it.home.parent / "person" / ".local" / "share" / "jupyter" / "runtime"
    assert [each.name for each in runtime.iterdir()] == ["jupyter_cookie_secret"]
    assert list((it.home.parent / "temporary").iterdir()) == []


def test_it_ends_while_a_browser_still_waits_for_the_cells(launch, tmp_path):
    home = tmp_path / "answers"
    home.mkdir()
    (home / "ipywidgets.py").write_text("import time; time.sleep(60)")
    it = launch(home=home)
    base = urlsplit(it.url)
    with subprocess.Popen(
        [sys.executable, "-c", f"import urllib.request as u; u.urlopen({asked(base)!r})"],
        stderr=subprocess.DEVNULL,
    ):
        psutil.wait_procs([psutil.Process(it.process.pid)], timeout=3)
        assert it.stop() == 0


def asked(base):
    return f"http://{base.netloc}/api/contents/workbook.ipynb?{base.query}"


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


def test_given_twice_it_tells_the_address_that_is_open(running, surroundings):
    assert f"open already: {running.url}" in again(
        running, surroundings(running.home.parent), "--no-browser"
    )


def test_given_twice_it_shows_the_page_that_is_open(running, surroundings, tmp_path):
    browser, opened = browser_that_notes(tmp_path)
    again(running, {**surroundings(running.home.parent), "BROWSER": str(browser)})
    page = Path(urlsplit(opened.read_text().strip()).path)
    assert urlsplit(running.url).query in page.read_text()


def test_a_folder_that_others_can_look_into_is_pointed_out(running, surroundings):
    around = surroundings(running.home.parent)
    assert "Others on this machine" not in again(running, around, "--no-browser")
    running.home.chmod(0o755)
    said = again(running, around, "--no-browser")
    running.home.chmod(0o700)
    assert f"Others on this machine can look into {running.home}" in said


def test_another_year_is_opened_beside_the_one_that_is_open(launch):
    assert launch("--year", "2024").url != launch("--year", "2025").url


def test_a_note_left_by_a_killed_command_misleads_nobody(launch):
    killed = launch()
    killed.process.send_signal(signal.SIGKILL)
    killed.process.wait(10)
    runtime = killed.home.parent / "person" / ".local" / "share" / "jupyter" / "runtime"
    (note,) = runtime.glob("jpserver-*.json")
    # Its process number may have gone to somebody else by now.
    told = json.loads(note.read_text())
    note.with_name(f"jpserver-{os.getpid()}.json").write_text(
        json.dumps({**told, "pid": os.getpid()})
    )
    assert launch().url != killed.url


def test_without_a_browser_it_says_so_and_gives_the_address(launch):
    it = launch(options=(), environment={"PATH": str(Path(sys.executable).parent)})
    assert "No browser can be opened here" in it.output
    assert it.url in it.output


def test_a_browser_is_opened_by_a_file_that_keeps_the_token_out_of_its_arguments(launch, tmp_path):
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$@" > {opened}\n')
    browser.chmod(0o700)
    it = launch(options=(), environment={"BROWSER": str(browser)})
    notebook_of(it)
    page = Path(urlsplit(opened.read_text().strip()).path)
    assert page.name == f"jpserver-{it.process.pid}-open.html"
    assert urlsplit(it.url).query in page.read_text()
