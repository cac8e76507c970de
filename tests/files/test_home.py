"""The folder of a person's answers: where it is, who can open it."""

import os
import stat
from pathlib import Path

import pytest

from careerkit.errors import BadFileError
from careerkit.files.home import home, make_home, open_to_others, work_tree


@pytest.fixture
def no_umask():
    before = os.umask(0)
    yield
    os.umask(before)


def mode(folder):
    return stat.S_IMODE(folder.stat().st_mode)


def test_the_default_folder_is_careerkit_in_the_home_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("CAREERKIT_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert home() == tmp_path / "careerkit"


def test_the_environment_can_name_another_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("CAREERKIT_HOME", "~/elsewhere")
    assert home() == tmp_path / "elsewhere"


@pytest.mark.usefixtures("no_umask")
def test_a_new_folder_is_private_whatever_the_umask(tmp_path):
    made = make_home(tmp_path / "Über uns" / "answers")
    assert mode(made) == 0o700
    assert not open_to_others(made)


def test_an_existing_folder_keeps_its_permissions(tmp_path):
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o750)
    assert make_home(shared) == shared
    assert mode(shared) == 0o750
    assert open_to_others(shared)


def test_a_link_to_a_folder_is_followed(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert make_home(tmp_path / "link") == tmp_path / "real"


@pytest.mark.parametrize("under", ["", "below"])
def test_a_file_in_place_of_the_folder_is_named_with_a_remedy(tmp_path, under):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(BadFileError, match=r"file.* can't be the folder .* --home") as refused:
        make_home(tmp_path / "file" / under)
    assert "\n" not in str(refused.value)


def test_a_link_to_itself_is_refused(tmp_path):
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(BadFileError, match="loop"):
        make_home(tmp_path / "loop")


@pytest.fixture
def person(monkeypatch, tmp_path):
    """The home folder of a person who names no folder for their answers."""
    monkeypatch.delenv("CAREERKIT_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_answers_are_kept_beside_a_checkout(person):
    (person / "careerkit" / ".git").mkdir(parents=True)
    assert home() == person / "careerkit-answers"


def test_answers_that_are_in_a_checkout_already_are_found_there(person):
    (person / "careerkit" / ".git").mkdir(parents=True)
    (person / "careerkit" / "2026.yaml").touch()
    assert home() == person / "careerkit"


def test_answers_beside_a_checkout_are_found_when_it_is_gone(person):
    (person / "careerkit-answers").mkdir()
    (person / "careerkit-answers" / "2026.yaml").touch()
    assert home() == person / "careerkit-answers"


def test_a_new_folder_in_a_work_tree_is_left_out_by_git(tmp_path):
    (tmp_path / ".git").mkdir()
    made = make_home(tmp_path / "answers")
    assert work_tree(made) == tmp_path
    assert (made / ".gitignore").read_text() == "*\n"


def test_an_account_without_a_home_folder_gets_one_sentence(monkeypatch):
    def fail():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("CAREERKIT_HOME", raising=False)
    monkeypatch.setattr(Path, "home", fail)
    with pytest.raises(BadFileError, match=r"name a folder for your answers with --home"):
        home()
