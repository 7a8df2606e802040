"""Widgets without a kernel: what they would send is recorded."""

from typing import Any

import comm
import pytest
from comm.base_comm import BaseComm


class Recorder(BaseComm):
    """A channel to nowhere."""

    sent: list[tuple[str, Any, list[bytes]]]

    def publish_msg(
        self,
        msg_type: str,
        data: Any = None,
        metadata: Any = None,
        buffers: Any = None,
        **_: Any,
    ) -> None:
        """Note a message."""
        del metadata
        self.sent.append((msg_type, data, [bytes(one) for one in buffers or []]))


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Any, list[bytes]]]:
    """Record every message of the widgets that a test makes: type, data, buffers."""
    messages: list[tuple[str, Any, list[bytes]]] = []
    monkeypatch.setattr(Recorder, "sent", messages, raising=False)
    monkeypatch.setattr(comm, "create_comm", Recorder)
    return messages
