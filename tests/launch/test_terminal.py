"""What is printed can be read in any terminal, and does nothing to it."""

import io
import socket
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from careerkit.launch.open_request import RunningServer, _responds
from careerkit.launch.terminal import say, say_error, shown

HOSTILE = "\x1b]0;title\x07\x1b[2J\r\n\x9b31m\u202eback\u2066\u2028\udc80\ufeff"


def test_nothing_that_is_printed_moves_the_cursor_or_turns_the_words():
    printed = shown(HOSTILE)
    assert printed.isprintable()
    assert "\\x1b[2J" in printed
    assert "\\u202e" in printed


@pytest.mark.parametrize("words", ["Über uns", "שלום", "👩\u200d👧", "नमस्ते", "“so” – it is…"])
def test_the_words_of_any_language_stay_as_they_are(words):
    assert shown(words) == words


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp437", "utf-8"])
def test_words_are_printed_in_any_encoding(monkeypatch, encoding):
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    say("“Ärger” – 👩‍👧 \x1b")
    assert b"\\x1b" in stream.buffer.getvalue()


def test_a_program_without_a_terminal_prints_nothing(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    say("nobody reads it")
    say_error("nor this")


SAYS_TWICE = """
import sys
from careerkit.launch.terminal import say
sys.stdin.readline()
say("nobody reads it")
say("nor this")
"""


@pytest.mark.starts
def test_what_nobody_reads_any_more_stops_nothing():
    process = subprocess.Popen(
        [sys.executable, "-c", SAYS_TWICE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    process.stdin.close()
    assert process.stderr.read() == b""
    assert process.wait(30) == 0


@pytest.mark.starts
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full is here")
def test_a_command_whose_words_find_no_room_says_so_and_fails(tmp_path):
    with Path("/dev/full").open("w") as full:
        checked = subprocess.run(
            [sys.executable, "-m", "careerkit", "check", "--home", str(tmp_path)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert checked.returncode != 0
    assert checked.stderr == "careerkit: no space left on device\n"


@pytest.mark.starts
@pytest.mark.parametrize("encoding", ["ascii", "cp437"])
def test_the_command_checks_a_folder_of_any_name_in_any_encoding(tmp_path, encoding):
    home = tmp_path / "\x1b[2J“Ä”"
    home.mkdir()
    (home / "2026.yaml").write_text(
        "format: 1\nyear: 2026\ngoals: {“a\u202eb”: {importance: 99}}\n"
    )
    checked = subprocess.run(
        [sys.executable, "-m", "careerkit", "check", "--home", str(home)],
        env={"PYTHONIOENCODING": encoding, "PATH": "", "HOME": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert checked.returncode == 1
    assert b"Traceback" not in checked.stderr + checked.stdout
    assert b"\x1b" not in checked.stderr + checked.stdout


@pytest.mark.parametrize("reply", [b"", b"SSH-2.0-x\r\n", b"HTTP/1.1 200 OK\r\n\r\n[1, 2"])
def test_whatever_took_the_port_of_a_server_that_is_gone_is_not_it(reply):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        def answer():
            line, _ = other.accept()
            line.recv(1000)
            line.sendall(reply)
            line.close()

        thread = Thread(target=answer)
        thread.start()
        assert not _responds(RunningServer(f"http://127.0.0.1:{port}/", "token", "/doc", ""))
        thread.join()
