"""The workbook among a person's own Jupyter settings, kernels, extensions and start-up files."""

import json
import sys

import psutil
import pytest
from support.kernel import run_in_kernel
from support.server import ask, notebook_of, outputs_of

from careerkit.errors import BadFileError
from careerkit.launch.lab_settings import check_page_settings, usable_settings
from careerkit.launch.persons_settings import read_settings

SETTINGS = """
c.ServerApp.ip = "0.0.0.0"
c.ServerApp.token = ""
c.IdentityProvider.token = ""
c.ServerApp.allow_remote_access = True
c.ServerApp.contents_manager_class = "colleague.Contents"
c.ServerApp.kernel_spec_manager_class = "jupyter_client.kernelspec.KernelSpecManager"
c.MappingKernelManager.default_kernel_name = "ir"
c.ServerApp.port_retries = 7
"""

EXTENSION = """
def _jupyter_server_extension_points():
    return [{"module": "colleague"}]

def _load_jupyter_server_extension(server):
    raise SystemExit("the extension was loaded")
"""


@pytest.fixture(scope="module")
def beset(start, tmp_path_factory):
    """A workbook that was started among all of this."""
    folder = tmp_path_factory.mktemp("beset")
    person, modules = folder / "person", folder / "modules"
    jupyter, startup = person / ".jupyter", person / ".ipython" / "profile_default" / "startup"
    enabled = jupyter / "jupyter_server_config.d"
    kernel = person / ".local" / "share" / "jupyter" / "kernels" / "python3"
    for each in (enabled, startup, kernel, folder / "answers", modules):
        each.mkdir(parents=True)
    (jupyter / "jupyter_server_config.py").write_text(SETTINGS)
    (jupyter / "jupyter_config.json").write_text('{"ServerApp": {"token": ""},')
    (enabled / "colleague.json").write_text(
        json.dumps({"ServerApp": {"jpserver_extensions": {"colleague": True}}})
    )
    (modules / "colleague.py").write_text(EXTENSION)
    (startup / "first.py").write_text("raise SystemExit")
    (folder / "startup.py").write_text("raise SystemExit")
    other = {"argv": ["false", "{connection_file}"], "display_name": "Another", "language": "R"}
    (kernel / "kernel.json").write_text(json.dumps(other))
    for name in ("careerkit", "ipywidgets", "altair", "mine"):
        (folder / "answers" / f"{name}.py").write_text(f"open({str(folder / 'ran')!r}, 'w')")
    variables = {
        "PYTHONPATH": str(modules),
        "PYTHONSTARTUP": str(folder / "startup.py"),
        "JUPYTER_TOKEN": "",
        "JUPYTER_GATEWAY_URL": "http://127.0.0.1:9",
    }
    launched = start(folder, environment=variables)
    yield launched
    launched.stop()


def test_the_workbook_runs_in_our_python_whatever_kernels_there_are(beset):
    assert "application/vnd.jupyter.widget-view+json" in outputs_of(notebook_of(beset))[0][0].data
    known = json.loads(ask(beset, "/api/kernelspecs")[1])
    assert (known["default"], list(known["kernelspecs"])) == ("python3", ["python3"])
    run_in_kernel(beset, f"import sys\nassert sys.executable == {sys.executable!r}")


def test_the_kernel_imports_nothing_from_the_folder_of_answers(beset):
    notebook_of(beset)
    run_in_kernel(beset, "from importlib.util import find_spec\nassert find_spec('mine') is None")
    assert not (beset.home.parent / "ran").exists()


def test_it_listens_here_alone_and_asks_for_its_token_whatever_the_settings_say(beset):
    notebook_of(beset)
    server = psutil.Process(beset.process.pid)
    listening = {
        connection.laddr.ip
        for process in (server, *server.children(recursive=True))
        for connection in process.net_connections("inet")
        if connection.status == psutil.CONN_LISTEN
    }
    assert listening <= {"127.0.0.1", "::1"}
    assert ask(beset, "/api/contents/", token=False)[0] == 403


def test_a_server_extension_of_the_persons_is_not_loaded(beset):
    assert "the extension was loaded" not in beset.output
    assert "Traceback" not in beset.output


def test_the_settings_that_are_not_used_are_named_in_one_line(beset):
    (line,) = (line for line in beset.output.splitlines() if "not used here" in line)
    assert "ServerApp.ip" in line
    assert "ServerApp.token" in line
    assert "port_retries" not in line
    (line,) = (line for line in beset.output.splitlines() if "jupyter_config.json" in line)
    assert line.endswith("it is left out.")


def test_settings_of_any_shape_are_read_or_named(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    monkeypatch.setenv("JUPYTER_NO_CONFIG", "")
    (tmp_path / "jupyter_server_config.json").write_text('{"ServerApp": 5, "X": {"y": 1}}')
    (tmp_path / "jupyter_config.py").write_text("import sys; sys.exit(3)")
    used, others, problems = read_settings()
    assert not used
    assert others == ["X.y"]
    assert [problem.rpartition("/")[2] for problem in problems] == [
        "jupyter_config.py: can't be read (3); it is left out."
    ]


def test_a_broken_file_of_jupyterlab_settings_is_left_out_and_named(tmp_path):
    theirs, scratch = tmp_path / "theirs", tmp_path / "scratch"
    themes = theirs / "@jupyterlab" / "apputils-extension" / "themes.jupyterlab-settings"
    keys = themes.with_name("shortcuts.jupyterlab-settings")
    themes.parent.mkdir(parents=True)
    themes.write_text('{\n  // What I like.\n  "theme": "JupyterLab Dark",\n}')
    assert usable_settings(theirs, scratch) == (theirs, [])

    keys.write_text('{"shortcuts": [')
    settings, (problem,) = usable_settings(theirs, scratch)
    assert [path.name for path in settings.rglob("*.jupyterlab-settings")] == [themes.name]
    assert problem.startswith(f"{keys}: can't be read (")

    # Many extensions have a file of one name.
    keys.write_text("{}")
    others = theirs / "another" / themes.name
    others.parent.mkdir()
    others.write_text("{")
    settings, _ = usable_settings(theirs, tmp_path / "later")
    assert {path.name for path in settings.rglob("*.*-settings")} == {themes.name, keys.name}


@pytest.mark.parametrize("text", ["{", "[]", "\x00"])
def test_settings_of_the_page_that_would_leave_it_empty_are_named(tmp_path, monkeypatch, text):
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    path = tmp_path / "labconfig" / "page_config.json"
    path.parent.mkdir()
    path.write_text(text)
    with pytest.raises(BadFileError, match=r"page_config\.json: .*; correct it, or move it away"):
        check_page_settings()
    path.write_text('{"disabledExtensions": {}}')
    check_page_settings()
