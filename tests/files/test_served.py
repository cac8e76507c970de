"""Facts about where the page's server shows a file."""

import pytest

from careerkit.files.served import address_of, tell_kernels


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    """Leave the variables of this process as they are."""
    for name in ("CAREERKIT_SERVED_FOLDER", "CAREERKIT_SERVED_AT"):
        monkeypatch.setenv(name, "")


def test_a_file_below_the_served_folder_has_an_address(tmp_path):
    tell_kernels(str(tmp_path), "/user/ada/")
    assert address_of(tmp_path / "my reports/2026.html") == "/user/ada/files/my%20reports/2026.html"


@pytest.mark.parametrize("name", ["../2026.html", ".hidden/2026.html", "reports/.2026.html"])
def test_what_the_server_does_not_show_has_none(tmp_path, name):
    tell_kernels(str(tmp_path), "/")
    assert address_of(tmp_path / name) == ""


def test_where_nobody_said_what_is_served_nothing_has_one(tmp_path):
    assert address_of(tmp_path / "2026.html") == ""
