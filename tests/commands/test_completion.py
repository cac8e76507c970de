"""What a shell offers by Tab after `careerkit`."""

import shutil
import subprocess

import pytest

from careerkit.commands.cli import COMMANDS, main

TAB = """
{script}
COMP_WORDS=({words} '')
COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
COMP_WORDS[$COMP_CWORD]='{start}'
_shtab_careerkit 2> /dev/null
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.fixture
def script(capsys):
    assert main(["completion", "bash"]) == 0
    return capsys.readouterr().out


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize(
    ("words", "start", "offered"),
    [
        ("careerkit", "che", {"check", "check-in"}),
        ("careerkit", "", COMMANDS.keys() - {"singleuser"}),
        ("careerkit", "--t", {"--tour"}),
        ("careerkit remind", "--no", {"--no-check-ins"}),
        ("careerkit report --charts", "what_m", {"what_matters", "what_moved"}),
        ("careerkit completion", "f", {"fish"}),
    ],
)
def test_bash_offers_what_fits(script, words, start, offered):
    tab = TAB.format(script=script, words=words, start=start)
    ended = subprocess.run(["bash", "-c", tab], capture_output=True, text=True, check=True)
    assert set(ended.stdout.split()) == set(offered)


def test_bash_offers_folders_where_one_belongs(script, tmp_path):
    (tmp_path / "answers").mkdir()
    tab = TAB.format(script=script, words="careerkit --home", start="ans")
    ended = subprocess.run(
        ["bash", "-c", tab], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert ended.stdout.split() == ["answers"]


def test_bash_offers_files_where_notes_are_named(script, tmp_path):
    (tmp_path / "worklog.md").touch()
    tab = TAB.format(script=script, words="careerkit --notes", start="wor")
    ended = subprocess.run(
        ["bash", "-c", tab], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert ended.stdout.split() == ["worklog.md"]


@pytest.mark.parametrize("shell", ["zsh", "fish", "tcsh", "powershell"])
def test_other_shells_learn_each_command(capsys, shell):
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert [word for word in COMMANDS.keys() - {"singleuser"} if word not in script] == []


def test_a_shell_it_does_not_know_is_refused_in_one_sentence(capsys):
    assert main(["completion", "cmd"]) == 1
    assert "invalid choice: 'cmd'" in capsys.readouterr().err
