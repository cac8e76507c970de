import stat

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from careerkit.errors import BadFileError
from careerkit.launch.notebook_copy import CopyStatus, code, read_notebook, update_copy


def write(path, words, source):
    cells = [new_markdown_cell(words, id="words"), new_code_cell(source, id="code")]
    nbformat.write(new_notebook(cells=cells), path)


def change(path, cell, source):
    notebook = read_notebook(path)
    notebook.cells[cell].source = source
    nbformat.write(notebook, path)


def sources(path):
    return [cell.source for cell in read_notebook(path).cells]


@pytest.fixture
def shipped(tmp_path):
    path = tmp_path / "shipped.ipynb"
    write(path, "# First", "1 + 1")
    return path


@pytest.fixture
def copy(tmp_path, shipped):
    path = tmp_path / "home" / "workbook.ipynb"
    path.parent.mkdir()
    update_copy(path, shipped)
    return path


def beside(copy):
    return sorted(path.name for path in copy.parent.iterdir() if path != copy)


def test_the_first_copy_says_what_is_shipped_to_its_owner_alone(copy, shipped):
    assert sources(copy) == sources(shipped)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_copy_nobody_changed_becomes_the_newer_one(copy, shipped):
    write(shipped, "# Second", "2 + 2")
    assert update_copy(copy, shipped) is CopyStatus.CURRENT
    assert sources(copy) == ["# Second", "2 + 2"]
    assert beside(copy) == []


def test_outputs_are_no_change(copy, shipped):
    notebook = read_notebook(copy)
    notebook.cells[1].outputs = [new_output("stream", text="2")]
    nbformat.write(notebook, copy)
    write(shipped, "# Second", "2 + 2")
    assert update_copy(copy, shipped) is CopyStatus.CURRENT
    assert sources(copy) == ["# Second", "2 + 2"]


def test_a_copy_that_is_up_to_date_is_left_byte_for_byte(copy, shipped):
    notebook = read_notebook(copy)
    notebook.cells[1].metadata["jupyter"] = {"source_hidden": False}
    nbformat.write(notebook, copy)
    before = copy.read_bytes()
    assert update_copy(copy, shipped) is CopyStatus.CURRENT
    assert copy.read_bytes() == before


@pytest.mark.parametrize(("cell", "edit"), [(0, "# My own words"), (1, "3 + 3")])
def test_a_changed_copy_is_kept_as_it_is(copy, shipped, cell, edit):
    change(copy, cell, edit)
    before = copy.read_bytes()
    assert update_copy(copy, shipped) is CopyStatus.KEPT
    assert copy.read_bytes() == before
    assert beside(copy) == []


def test_a_newer_one_is_put_beside_a_changed_copy_once(copy, shipped):
    change(copy, 1, "3 + 3")
    before = copy.read_bytes()
    write(shipped, "# Second", "2 + 2")
    assert update_copy(copy, shipped) is CopyStatus.BESIDE
    assert update_copy(copy, shipped) is CopyStatus.KEPT
    assert copy.read_bytes() == before
    assert sources(copy.with_name("workbook-new.ipynb")) == ["# Second", "2 + 2"]


def test_the_newer_copy_beside_it_follows_what_is_shipped(copy, shipped):
    change(copy, 1, "3 + 3")
    for words in ("# Second", "# Third"):
        write(shipped, words, "2 + 2")
        assert update_copy(copy, shipped) is CopyStatus.BESIDE
    assert beside(copy) == ["workbook-new.ipynb"]
    assert sources(copy.with_name("workbook-new.ipynb")) == ["# Third", "2 + 2"]


def test_the_newer_copy_beside_it_is_kept_when_it_was_changed(copy, shipped):
    change(copy, 1, "3 + 3")
    write(shipped, "# Second", "2 + 2")
    update_copy(copy, shipped)
    change(copy.with_name("workbook-new.ipynb"), 1, "4 + 4")
    write(shipped, "# Third", "2 + 2")
    assert update_copy(copy, shipped) is CopyStatus.BESIDE
    assert sources(copy.with_name("workbook-new.ipynb")) == ["# Second", "4 + 4"]
    assert sources(copy.with_name("workbook-new-2.ipynb")) == ["# Third", "2 + 2"]


def test_a_notebook_that_is_not_ours_counts_as_changed(copy, shipped):
    write(copy, "# Notes", "5 + 5")
    assert update_copy(copy, shipped) is CopyStatus.BESIDE
    assert sources(copy) == ["# Notes", "5 + 5"]


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"nbformat": 4}', b"\xff\xfe"])
def test_a_broken_copy_is_refused_in_one_sentence_and_left_alone(copy, shipped, broken):
    copy.write_bytes(broken)
    with pytest.raises(BadFileError, match=r"workbook\.ipynb can't be read .* move it") as refused:
        update_copy(copy, shipped)
    assert "\n" not in str(refused.value)
    assert copy.read_bytes() == broken


def test_what_may_be_run_is_told_by_code_alone(copy, shipped):
    change(copy, 0, "# My own words")
    assert code(read_notebook(copy)) == code(read_notebook(shipped))
    change(copy, 1, "3 + 3")
    assert code(read_notebook(copy)) != code(read_notebook(shipped))
