"""Run the workbook's cells in a kernel of our own, whatever kernels the person's Jupyter has."""

import atexit
import os
import sys
from pathlib import Path

from ipykernel.kernelspec import RESOURCES, get_kernel_dict, make_ipkernel_cmd
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager, NoSuchKernel

from careerkit.launch import address_grammar

NOT_SAVED = "CAREERKIT_NOT_SAVED"
"""The variable with the path of a file that a kernel makes if it ends with something not saved."""

NAME = "python3"
"""The kernel that the shipped notebooks name, as any Jupyter knows it."""


class OneKernel(KernelSpecManager):
    """Know the one kernel that runs the workbook: this module, in the Python that runs the command.

    Jupyter would take the first ``python3`` of the folders in which kernels are installed, and
    another environment may have put its own there, without careerkit
    (``test_the_workbook_runs_in_our_python_whatever_kernels_there_are``).
    """

    def find_kernel_specs(self) -> dict[str, str]:
        """Return the folder of the kernel's icons, by its name."""
        return {NAME: RESOURCES}

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Return how the kernel is started.

        Raises ``NoSuchKernel`` for any other.
        """
        if kernel_name != NAME:
            raise NoSuchKernel(kernel_name)
        # -P: it runs in the person's folder, where a careerkit.py must not stand in for this one.
        argv = make_ipkernel_cmd(__name__, python_arguments=["-P"])
        return KernelSpec(resource_dir=RESOURCES, **{**get_kernel_dict(), "argv": argv})


def main() -> None:
    """Serve as the kernel that the words of the command line describe, until it is shut down."""
    address_grammar.leave_out()
    atexit.register(_save_for_the_last_time)
    from ipykernel.kernelapp import IPKernelApp
    from traitlets.config import Config

    # What runs in it is the notebook, which keeps itself.
    IPKernelApp.launch_instance(
        ignore_cwd=True,
        exec_PYTHONSTARTUP=False,
        config=Config({"HistoryManager": {"enabled": False}}),
    )


def _save_for_the_last_time() -> None:
    """Save what is still to be saved, and tell the command whether that can be done."""
    saving, mark = sys.modules.get("careerkit.session.saving"), os.environ.get(NOT_SAVED)
    if saving and not saving.save_all() and mark:
        Path(mark).touch()


if __name__ == "__main__":
    main()
