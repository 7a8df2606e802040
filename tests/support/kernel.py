"""A real Jupyter kernel, driven cell by cell."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from jupyter_client.manager import KernelManager

PATIENCE = 180.0
"""Seconds that a cell may take: a busy machine is no defect, and a cell that ends does not wait."""


class Kernel:
    """Runs cells one after the other and keeps what they send."""

    def __init__(self, manager: KernelManager) -> None:
        self.manager = manager
        self.client = manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.messages: list[dict[str, Any]] = []

    def send(self, code: str) -> str:
        """Submit a cell without waiting for it."""
        return self.client.execute(code, stop_on_error=False)

    def wait(self, cell: str, timeout: float = PATIENCE) -> dict[str, Any]:
        """Wait until a cell is done; returns the kernel's reply."""
        deadline = time.monotonic() + timeout
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.1, deadline - time.monotonic()))
            self.messages.append(message)
            if (
                message["msg_type"] == "status"
                and message["content"]["execution_state"] == "idle"
                and message["parent_header"].get("msg_id") == cell
            ):
                break
        while True:
            reply = self.client.get_shell_msg(timeout=max(0.1, deadline - time.monotonic()))
            if reply["parent_header"].get("msg_id") == cell:
                return dict(reply["content"])

    def wait_for_text(self, text: str, timeout: float = PATIENCE) -> None:
        """Wait until a cell that still runs has printed a text."""
        deadline = time.monotonic() + timeout
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.1, deadline - time.monotonic()))
            self.messages.append(message)
            if message["msg_type"] == "stream" and text in message["content"]["text"]:
                return

    def run(self, code: str, timeout: float = PATIENCE) -> str:
        """Run a cell that must succeed; returns what it printed."""
        cell = self.send(code)
        reply = self.wait(cell, timeout)
        assert reply["status"] == "ok", "\n".join(reply.get("traceback", [reply["status"]]))
        return self.printed(cell)

    def printed(self, cell: str) -> str:
        """What a cell has written to standard output."""
        return "".join(
            message["content"]["text"]
            for message in self.messages
            if message["msg_type"] == "stream"
            and message["content"]["name"] == "stdout"
            and message["parent_header"].get("msg_id") == cell
        )

    def outputs(self, cell: str) -> list[dict[str, Any]]:
        """The rich outputs of a cell, in order, with their updates, whichever cell ran then."""
        found: list[dict[str, Any]] = []
        displays: set[str] = set()
        for message in self.messages:
            content, kind = message["content"], message["msg_type"]
            display = content.get("transient", {}).get("display_id")
            if kind == "update_display_data":
                shown_here = display in displays
            else:
                shown_here = kind in ("display_data", "execute_result")
                shown_here &= message["parent_header"].get("msg_id") == cell
            if shown_here:
                found.append(content)
                displays |= {display} - {None}
        return found


@contextmanager
def kernel(**environment: str) -> Iterator[Kernel]:
    """Start a kernel of this Python."""
    import os
    import sys

    manager = KernelManager(kernel_name="python3")
    manager.kernel_spec.argv[0] = sys.executable  # type: ignore[union-attr]
    manager.start_kernel(env=os.environ | environment)
    one = Kernel(manager)
    try:
        yield one
    finally:
        one.client.stop_channels()
        manager.shutdown_kernel(now=True)
