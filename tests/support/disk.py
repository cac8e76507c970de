"""A disk that fails when told to, and what a crash may leave of what a disk was told to do."""

import os
from contextlib import contextmanager

CHANGING = ("mkdir", "open", "write", "fsync", "close", "replace")


@contextmanager
def watched(monkeypatch, before=lambda name: None, after=lambda name, arguments, result: None):
    """Have ``before`` and ``after`` called around each call of ``os`` that may change a disk.

    The calls themselves are real: a test looks at what its real files then hold.
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
    """Return what is left in a folder and below of files that were being written."""
    return [each.name for each in folder.rglob(".*") if each.name != ".lock"]


class FailOnce:
    """Fail one call, the ``number``-th from 0; ``failed`` then tells which it was."""

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
    """Write down what a disk is told: ``("write", name, bytes)``, ``sync`` and ``move``."""

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
    """Return all that ``target``, which held ``old``, may hold if the power fails after the steps.

    Until a file is synced, any end of what was written to it may be missing; until its folder
    is, so may the change of names.
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
    return {kept + lost[:cut] for kept, lost in possible for cut in range(len(lost) + 1)}
