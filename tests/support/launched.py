"""Run the real command."""

import re
import signal
import subprocess
import sys
import threading

import pytest

ADDRESS = re.compile(r"https?://(localhost|127\.0\.0\.1):\d+/\S+")
SECONDS_TO_START = 90
SECONDS_TO_STOP = 30


def own(home, command=()):
    """Return what runs careerkit with its answers in this folder."""
    return [sys.executable, "-m", "careerkit", *command, "--home", str(home)]


class Launched:
    """A running `careerkit`: its address, its folder, what it has said so far, and an end to it.

    ``program`` is what runs it, by default this Python with its answers in the folder.
    """

    def __init__(self, home, arguments, environment, command=(), program=None):
        self.home = home
        self.lines = []
        self.url = None
        self._spoke = threading.Event()
        self.process = subprocess.Popen(
            [*(program or own(home, command)), *arguments],
            env=environment,
            cwd=home.parent,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._reader = threading.Thread(target=self._listen, daemon=True)
        self._reader.start()

    def _listen(self):
        for line in self.process.stdout:
            self.lines.append(line)
            if self.url is None and (found := ADDRESS.search(line)):
                self.url = found[0]
                self._spoke.set()
        self._spoke.set()

    def ready(self):
        """Wait for the address."""
        if not self._spoke.wait(SECONDS_TO_START) or self.url is None:
            self.stop()
            pytest.fail(f"careerkit gave no address:\n{self.output}")
        return self

    @property
    def output(self):
        """Everything said so far, errors included."""
        return "".join(self.lines)

    def stop(self, how=signal.SIGINT):
        """End it as a person does, wait until it is gone, and return its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            status = self.process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            self.process.kill()
            pytest.fail(f"careerkit did not stop:\n{self.output}")
        self._reader.join(SECONDS_TO_STOP)
        return status
