"""The line of a reminder, run in a shell that knows nothing but the home folder."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
from icalendar import Calendar
from support.launched import Launched

import careerkit as ck
from careerkit.files.own_command import own_command

CHECKOUT = Path(ck.__file__).parents[1]
SITE_PACKAGES = Path(sysconfig.get_path("purelib"))
SCRIPT = "import sys\nfrom careerkit.commands.cli import main\nsys.exit(main())\n"
EMPTY = {"PATH": "/usr/bin:/bin"}
"""What a shell sets by itself."""


@pytest.fixture
def answers(tmp_path):
    """A folder of answers that no shell reads without quotes."""
    folder = tmp_path / "Ada's answers"
    ck.Journal(folder).save(ck.Reflection(year=2026).rate("get-a-raise", importance=3))
    return folder


@pytest.fixture
def python(tmp_path):
    """The Python of a new environment, in which nothing is installed."""
    folder = tmp_path / "an environment"
    venv.create(folder)
    return folder / "bin" / "python"


def sees(python, *folders):
    """Let a Python import what is in these folders."""
    (site,) = (python.parent.parent / "lib").glob("python*/site-packages")
    (site / "more.pth").write_text("\n".join(map(str, folders)) + "\n")


def line_of(python, folder, **where):
    """Return the line that careerkit finds when this Python runs it."""
    module = "from careerkit.files.own_command import Path, own_command"
    code = f"{module}; print(own_command(Path({str(folder)!r}), 'check'))"
    around = {"HOME": str(folder.parent), **EMPTY}
    return subprocess.check_output([python, "-c", code], text=True, env=around, **where).strip()


def run_empty(line, home):
    """Return what a shell prints that knows nothing but the home folder."""
    shell = ["env", "-i", f"HOME={home}", "sh", "-c", line]
    return subprocess.run(shell, capture_output=True, text=True, check=True, cwd="/").stdout


def test_the_folder_that_is_taken_anyway_is_not_named(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("CAREERKIT_HOME", str(tmp_path / "other"))
    assert "--home" not in own_command(tmp_path / "careerkit")
    assert own_command(tmp_path / "other", "check-in").endswith(
        f"check-in --home {tmp_path / 'other'}"
    )


@pytest.mark.slow
def test_started_in_the_environment_of_a_checkout_it_reads_the_answers(answers):
    line = line_of(sys.executable, answers)
    assert "2026.yaml" in run_empty(line, answers.parent)


@pytest.mark.slow
def test_installed_by_pip_or_pipx_or_uv_tool_it_reads_the_answers(python, answers):
    sees(python, SITE_PACKAGES, CHECKOUT)
    script = python.with_name("careerkit")
    script.write_text(f"#!/bin/sh\n'''exec' '{python}' \"$0\" \"$@\"\n' '''\n{SCRIPT}")
    script.chmod(0o755)
    line = line_of(python, answers)
    assert line.startswith(f"'{script}' check")
    assert "2026.yaml" in run_empty(line, answers.parent)


@pytest.mark.slow
def test_started_as_a_module_where_it_is_installed_it_reads_the_answers(python, answers):
    sees(python, SITE_PACKAGES, CHECKOUT)
    line = line_of(python, answers)
    assert line.startswith(f"'{python}' -m careerkit check")
    assert "2026.yaml" in run_empty(line, answers.parent)


@pytest.mark.slow
def test_started_as_a_module_in_a_folder_that_is_not_installed_it_reads_the_answers(
    python, answers, tmp_path
):
    others = tmp_path / "others"
    others.mkdir()
    for package in SITE_PACKAGES.iterdir():
        if "careerkit" not in package.name:
            (others / package.name).symlink_to(package)
    sees(python, others)
    line = line_of(python, answers, cwd=CHECKOUT)
    assert line.startswith(f"cd {CHECKOUT} && '{python}' -m careerkit")
    assert "2026.yaml" in run_empty(line, answers.parent)


@pytest.mark.thorough
def test_the_lines_of_a_reminder_open_their_pages(answers):
    remind = [sys.executable, "-m", "careerkit", "remind", "--home", str(answers)]
    subprocess.run(remind, check=True, capture_output=True, env={**os.environ, "HOME": "/"})
    file = Calendar.from_ical((answers / "careerkit.ics").read_text("utf-8"))
    yearly, check_in, *_ = (event["DESCRIPTION"].splitlines()[3] for event in file.walk("VEVENT"))
    for line, notebook in ((yearly, "workbook.ipynb"), (check_in, "check-in.ipynb")):
        shell = ["sh", "-c", f'exec {line} --no-browser --port 0 "$@"', "careerkit"]
        opened = Launched(answers, [], {"HOME": str(answers.parent)}, program=shell).ready()
        opened.stop()
        assert (answers / notebook).exists()
