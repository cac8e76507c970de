"""Ask a running `careerkit` over HTTP, as a browser would."""

import json
import urllib.error
import urllib.request
from urllib.parse import parse_qs, urlsplit

import nbformat


def token_of(it):
    return parse_qs(urlsplit(it.url).query)["token"][0]


def ask(it, path, token=True, headers=None, **options):
    """Return the status and the body of a response."""
    request = urllib.request.Request(
        f"http://{urlsplit(it.url).netloc}{path}", headers=headers or {}, **options
    )
    if token:
        request.add_header("Authorization", f"token {token_of(it)}")
    try:
        with urllib.request.urlopen(request, timeout=90) as reply:
            return reply.status, reply.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read()


def notebook_of(it, name="workbook.ipynb"):
    """Return a notebook as the server gives it to the browser."""
    status, body = ask(it, f"/api/contents/{name}?type=notebook&content=1")
    assert status == 200
    return nbformat.from_dict(json.loads(body)["content"])


def outputs_of(notebook):
    return [cell.outputs for cell in notebook.cells if cell.cell_type == "code"]


def runtime_of(it):
    """Return the folder in which Jupyter describes its running servers and kernels."""
    return it.home.parent / "person" / ".local" / "share" / "jupyter" / "runtime"
