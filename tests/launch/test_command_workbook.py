"""The workbook as the server gives it to a browser."""

import json
import signal

import nbformat
from nbformat.v4 import new_output
from support.server import ask, notebook_of, outputs_of
from support.stopping import ends_without_a_trace

from careerkit.files.package_data import package_path
from careerkit.launch.notebook_copy import code, read_notebook, update_copy

WORKBOOK = package_path("notebooks/workbook.ipynb")


def edited_home(folder, source=None):
    """Return a home whose workbook somebody changed: what its cells show, and the code of one."""
    home = folder / "answers"
    home.mkdir(mode=0o700)
    copy = home / "workbook.ipynb"
    update_copy(copy, WORKBOOK)
    notebook = read_notebook(copy)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for cell in cells:
        cell.outputs = [new_output("display_data", {"text/html": "<script>steal()</script>"})]
    cells[0].source = source or cells[0].source
    nbformat.write(notebook, copy)
    return home


def test_the_cells_have_run_before_a_browser_asks(running):
    form, *charts = outputs_of(notebook_of(running))
    assert "application/vnd.jupyter.widget-view+json" in form[0].data
    assert all(outputs and outputs[0].output_type != "error" for outputs in charts)


def test_what_was_run_is_trusted_and_shown_without_a_number(running):
    cells = [cell for cell in notebook_of(running).cells if cell.cell_type == "code"]
    assert {(cell.metadata.trusted, cell.execution_count) for cell in cells} == {(True, None)}


def test_asking_twice_shows_the_same_widgets(running):
    assert outputs_of(notebook_of(running)) == outputs_of(notebook_of(running))


def test_no_output_is_ever_written(running):
    shown = notebook_of(running)
    body = json.dumps({"type": "notebook", "format": "json", "content": shown}).encode()
    assert ask(running, "/api/contents/workbook.ipynb", method="PUT", data=body)[0] == 200
    written = read_notebook(running.home / "workbook.ipynb")
    assert code(written) == code(shown)
    assert not any(outputs_of(written))
    assert outputs_of(notebook_of(running)) == outputs_of(shown)


def test_the_folder_holds_the_workbook_and_no_clutter(running):
    notebook_of(running)
    assert [path.name for path in running.home.iterdir()] == ["workbook.ipynb"]


def test_nothing_is_written_among_the_persons_jupyter_settings(running):
    notebook_of(running)
    assert not (running.home.parent / "person" / ".jupyter").exists()


def test_a_workbook_whose_code_was_changed_opens_untrusted_and_unrun(launch, tmp_path):
    home = edited_home(tmp_path, "6 * 7")
    before = (home / "workbook.ipynb").read_bytes()
    it = launch(home=home)
    cells = [cell for cell in notebook_of(it).cells if cell.cell_type == "code"]
    assert [(cell.metadata.trusted, cell.outputs) for cell in cells] == [(False, [])] * len(cells)
    assert len(cells) > 1
    assert "opens without being run" in it.output
    assert "Run All Cells" in it.output
    assert (home / "workbook.ipynb").read_bytes() == before
    assert json.loads(ask(it, "/api/sessions")[1]) == []


def found_first(folder, **modules):
    """Return an environment in which Python finds these modules before all others."""
    for name, text in modules.items():
        (folder / f"{name}.py").write_text(text)
    return {"PYTHONPATH": str(folder)}


def test_a_cell_that_fails_is_shown_and_told_without_its_words(launch, tmp_path):
    fails = "raise RuntimeError('a note of mine')"
    it = launch(environment=found_first(tmp_path, altair=fails, ipywidgets=fails))
    (first, *later) = outputs_of(notebook_of(it))
    assert [output.output_type for output in first] == ["error"]
    assert not any(later)
    assert "stopped with RuntimeError" in it.output
    assert "a note of mine" not in it.output
    ends_without_a_trace(it, signal.SIGTERM)


def test_a_kernel_that_does_not_start_leaves_a_page_to_read(launch, tmp_path):
    # The kernel alone imports it.
    fails = found_first(tmp_path, comm="raise SystemExit('no kernel today')")
    # Nor does it show what somebody has put into the file.
    it = launch(home=edited_home(tmp_path), environment=fails)
    notebook = notebook_of(it)
    assert notebook.cells
    assert not any(outputs_of(notebook))
    assert "the kernel does not answer" in it.output
