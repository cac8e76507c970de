"""What the command says to arguments that do not open the workbook."""

import re
import subprocess
import sys

import pytest

from careerkit.commands.cli import COMMANDS, main


def test_help_is_short_and_names_every_option(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    output = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(word in output for word in ("--home DIR", "--year YYYY", "--version", "--port"))
    assert len(output.splitlines()) < 25


@pytest.mark.parametrize("command", [[], *([command] for command in COMMANDS)])
def test_help_fits_into_a_terminal_of_60_columns(capsys, monkeypatch, command):
    monkeypatch.setenv("COLUMNS", "60")
    with pytest.raises(SystemExit):
        main([*command, "--help"])
    assert [line for line in capsys.readouterr().out.splitlines() if len(line) > 60] == []


def test_the_help_of_a_check_in_names_every_option(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["check-in", "--help"])
    output = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(
        word in output
        for word in ("--home DIR", "--year YYYY", "--notes FILE", "--port", "Any day will do")
    )


def test_the_version_says_in_one_line_what_it_runs_on(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    output = capsys.readouterr().out
    assert ended.value.code == 0
    assert re.fullmatch(
        r"careerkit \S+ on Python 3\.\S+, .+, JupyterLab 4\.\S+, ipywidgets 8\.\S+, pandas \S+, "
        r"Altair \S+\n",
        output,
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["rate"], 'no command "rate"'),
        (["--year", "26"], '--year: year is "26"'),
        (["--year", "٢٠٢٦"], "four-digit number"),
        (["--home"], "--home: expected one argument"),
        (["check-in", "--year", "26"], '--year: year is "26"'),
        (["--no-browser", "check-in"], "put the command first: careerkit check-in"),
        (["check-in", "--home", __file__], "can't be the folder"),
        (["--home", __file__], "can't be the folder"),
        (["--notes", "/no/such/log.md"], "/no/such/log.md: can't be read (no such file or direc"),
        (["--notes", "/dev/null"], "/dev/null: is neither a file nor a folder"),
        (["singleuser"], "is run by a JupyterHub"),
    ],
)
def test_what_it_cannot_do_is_said_in_one_sentence(capsys, words, sentence):
    assert main(words) != 0
    heard = capsys.readouterr()
    assert heard.err.startswith("careerkit: ")
    assert sentence in heard.err
    assert heard.err.count("\n") == 1
    assert heard.out == ""


def test_a_hub_without_its_package_is_told_what_to_install(capsys, monkeypatch):
    monkeypatch.setenv("JUPYTERHUB_SERVICE_URL", "http://127.0.0.1:1")
    monkeypatch.setitem(sys.modules, "jupyterhub", None)
    assert main(["singleuser"]) == 1
    assert "needs the package jupyterhub" in capsys.readouterr().err


def test_a_year_named_by_the_environment_is_read_as_strictly(capsys, monkeypatch):
    monkeypatch.setenv("CAREERKIT_YEAR", "soon")
    assert main([]) != 0
    assert 'year is "soon"' in capsys.readouterr().err


@pytest.mark.starts
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
