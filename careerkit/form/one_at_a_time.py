"""Handle one event at a time."""

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Came = TypeVar("_Came")

_LOCK = RLock()


def one_at_a_time(handler: Callable[_Given, _Came]) -> Callable[_Given, _Came]:
    """Let no other handler marked so run meanwhile.

    JupyterLab (since 4.4) hands the first events of a page to the kernel's main thread and the
    later ones to a subshell's thread. Two handlers at once would each build a reflection without
    the other's answer, and the answer saved first would be lost.
    """

    @wraps(handler)
    def locked(*given: _Given.args, **named: _Given.kwargs) -> _Came:
        with _LOCK:
            return handler(*given, **named)

    return locked
