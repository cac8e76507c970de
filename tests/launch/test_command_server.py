"""What the server answers, and to whom."""

import json
from pathlib import Path

import jupyterlab
import psutil
import pytest
from support.server import ask, notebook_of, runtime_of, token_of

import careerkit.launch

DEFAULTS = Path(careerkit.launch.__file__).parent / "labconfig"
LAB = Path(jupyterlab.__file__).parent


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
        connection.laddr.ip
        for process in (server, *server.children(recursive=True))
        for connection in process.net_connections("inet")
        if connection.status == psutil.CONN_LISTEN
    ]
    assert len(listening) > 1
    assert set(listening) <= {"127.0.0.1", "::1"}


def test_what_passes_between_kernel_and_server_is_encrypted(running):
    notebook_of(running)
    runtime = runtime_of(running)
    (connection,) = runtime.glob("kernel-*.json")
    assert json.loads(connection.read_text())["curve_publickey"]


def test_the_token_stands_in_no_process_arguments(running):
    notebook_of(running)
    token = token_of(running)
    server = psutil.Process(running.process.pid)
    arguments = [process.cmdline() for process in (server, *server.children(recursive=True))]
    assert len(arguments) > 1
    assert not any(token in word for words in arguments for word in words)


def test_news_updates_and_extensions_are_asked_of_nobody(running):
    status, page = ask(running, "/doc/tree/workbook.ipynb")
    settings = json.loads(page.split(b'type="application/json">')[1].split(b"</script>")[0])
    assert status == 200
    assert settings["news"] == {"disabled": True}
    assert settings["extensionManager"]["name"] == "read-only"
    assert "@jupyterlab/apputils-extension:announcements" in settings["disabledExtensions"]
    assert json.loads(ask(running, "/lab/api/update")[1]).get("notification") is None
    assert json.loads(ask(running, "/lab/api/news")[1])["news"] == []


def labconfig(name):
    return json.loads((DEFAULTS / name).read_text(encoding="utf-8"))


OVERRIDES = labconfig("default_setting_overrides.json")


def schema(running, plugin):
    """Return what JupyterLab knows of a plugin's settings."""
    status, body = ask(running, f"/lab/api/settings/{plugin}")
    assert status == 200
    return json.loads(body)["schema"]


@pytest.mark.parametrize("plugin", OVERRIDES)
def test_jupyterlab_knows_each_setting_that_has_another_default_here(running, plugin):
    known, overrides = schema(running, plugin)["properties"], OVERRIDES[plugin]
    assert overrides.keys() <= known.keys()
    assert {name: known[name]["default"] for name in overrides} == overrides
    assert [name for name in overrides if not {"type", "items", "enum"} & known[name].keys()] == []


def test_jupyterlab_has_each_button_that_is_taken_off_its_toolbar(running):
    plugin = "@jupyterlab/notebook-extension:panel"
    toolbar = schema(running, plugin)["jupyter.lab.toolbars"]["Notebook"]
    gone = {button["name"] for button in OVERRIDES[plugin]["toolbar"]}
    assert sorted(gone - {button["name"] for button in toolbar}) == []


OF_OTHER_FRONT_ENDS = {"@jupyter-notebook/lab-extension", "@voila-dashboards/jupyterlab-preview"}
"""Their buttons would stand alone in the toolbar, where people have them, too."""


def test_jupyterlab_has_each_extension_that_is_left_out_here():
    package = json.loads((LAB / "staging" / "package.json").read_text(encoding="utf-8"))
    left_out = {
        name.partition(":")[0] for name in labconfig("page_config.json")["disabledExtensions"]
    }
    shipped = package["jupyterlab"]["extensions"].keys()
    assert left_out - shipped == OF_OTHER_FRONT_ENDS


def test_the_server_offers_no_shell(running):
    assert ask(running, "/api/terminals")[0] == 404
    assert ask(running, "/lsp/status")[0] == 404
