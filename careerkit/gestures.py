"""Take one gesture at a time, whole."""

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Came = TypeVar("_Came")

_ONE = RLock()


def whole(gesture: Callable[_Given, _Came]) -> Callable[_Given, _Came]:
    """Let nothing else marked so happen meanwhile.

    JupyterLab (since 4.4) hands the first gestures on a page to the kernel's main thread and the
    later ones to a subshell's thread. Two of them at once would each put together a reflection
    without the other's answer, and the answer saved first would be lost.
    """

    @wraps(gesture)
    def alone(*given: _Given.args, **named: _Given.kwargs) -> _Came:
        with _ONE:
            return gesture(*given, **named)

    return alone
