"""Reads what answers tell of limits and tokens where requests leave, without owning the client.

| Module | Holds |
|---|---|
| `transports` | puts the wrappers on, and takes them off |
| `wraps` | wraps a method beside others who wrap it too |
| `httpx_transports`, `other_clients` | where requests leave: httpx, httpx2, requests, botocore, aiohttp |
| `ownership` | whose request it is |
| `attempt` | an attempt, and its requests from the gate to the end of the answer |
| `reading` | what is looked at, and what is not |
"""

from phoenix_nb.capture.transports import CAPTURE, Transports

__all__ = ["CAPTURE", "Transports"]
