"""What the engine needs of the outside world, as protocols.

| Module | Holds |
|---|---|
| `store` | stores, and the sessions in which runs are written |
| `views` | listeners and views |
| `tracing` | the spans of attempts |
| `requests` | the requests of attempts, and the limits that they wait for |
"""

from phoenix_nb.core.ports.requests import AttemptCapture, Capture, RequestLane, RequestLimits
from phoenix_nb.core.ports.store import (
    DeliveringSession,
    E,
    R,
    Reusable,
    RunRecord,
    Session,
    Store,
    Written,
)
from phoenix_nb.core.ports.tracing import AttemptTrace, Tracer
from phoenix_nb.core.ports.views import Listener, View

__all__ = [
    "AttemptCapture",
    "AttemptTrace",
    "Capture",
    "DeliveringSession",
    "E",
    "Listener",
    "R",
    "RequestLane",
    "RequestLimits",
    "Reusable",
    "RunRecord",
    "Session",
    "Store",
    "Tracer",
    "View",
    "Written",
]
