"""Run code in the kernel of a running `careerkit`, as its person could in a cell."""

from jupyter_client import BlockingKernelClient
from support.server import runtime_of


def run_in_kernel(launched, code):
    """Run it, and wait for the reply to it alone: what it shows may come before we listen."""
    (connection,) = runtime_of(launched).glob("kernel-*.json")
    client = BlockingKernelClient(connection_file=str(connection))
    client.load_connection_file()
    client.start_channels()
    try:
        reply = client.execute(code, silent=True, store_history=False, reply=True, timeout=30)
    finally:
        client.stop_channels()
    assert reply["content"]["status"] == "ok", reply["content"]
