"""Let calls to the disk fail, record them, and work out what a crash may leave."""

import os
from contextlib import contextmanager

CHANGING = ("mkdir", "open", "write", "fsync", "close", "replace")


@contextmanager
def watched(monkeypatch, before=lambda name: None, after=lambda name, arguments, result: None):
    """Call ``before`` and ``after`` around each function of ``os`` that may change a disk.

    The calls themselves are real, so a test can check its real files.
    """
    with monkeypatch.context() as patch:
        for name in CHANGING:
            patch.setattr(os, name, _around(name, getattr(os, name), before, after))
        yield


def _around(name, call, before, after):
    def around(*arguments, **options):
        before(name)
        result = call(*arguments, **options)
        after(name, arguments, result)
        return result

    return around


def half_written(folder):
    """Return the names of temporary files in a folder and below."""
    return [path.name for path in folder.rglob(".*") if path.name != ".lock"]


class FailOnce:
    """Makes one call fail, the ``number``-th from 0; ``failed`` is then its name."""

    def __init__(self, number, code):
        self.left, self.code = number, code
        self.failed = None

    def __call__(self, name):
        if self.left == 0:
            self.failed = name
            self.left -= 1
            raise OSError(self.code, os.strerror(self.code))
        self.left -= 1


class Recorder:
    """Records the calls to a disk: ``("write", name, bytes)``, ``sync`` and ``move``."""

    def __init__(self):
        self.steps = []
        self._names = {}

    def __call__(self, name, arguments, result):
        if name == "open":
            self._names[result] = os.fspath(arguments[0])
        elif name == "write":
            handle, content = arguments
            self.steps.append(("write", self._names[handle], bytes(content[:result])))
        elif name == "fsync":
            self.steps.append(("sync", self._names[arguments[0]], None))
        elif name == "replace":
            self.steps.append(("move", *map(os.fspath, arguments)))


def after_crash(steps, target, old):
    """Return everything that ``target``, once ``old``, may hold if the power fails after the steps.

    Until a file is synced, the end of what was written to it may be missing; until its folder is
    synced, a move may be missing.
    """
    files = {target: [old, b""]}
    possible = [files[target]]
    for do, name, what in steps:
        if do == "write":
            files.setdefault(name, [b"", b""])[1] += what
        elif do == "move":
            files[what] = files.pop(name)
            possible += [files[what]] if what == target else []
        elif name in files:
            files[name][:] = [files[name][0] + files[name][1], b""]
        else:
            possible = possible[-1:]
    return {whole + lost[:cut] for whole, lost in possible for cut in range(len(lost) + 1)}
