"""A Phoenix server as the place of record, by way of a local file."""

from phoenix_nb.stores.outbox import SyncReport
from phoenix_nb.stores.phoenix.credentials import parse_headers
from phoenix_nb.stores.phoenix.push_pull import pull_experiment, push_experiment
from phoenix_nb.stores.phoenix.store import PhoenixStore

__all__ = [
    "PhoenixStore",
    "SyncReport",
    "parse_headers",
    "pull_experiment",
    "push_experiment",
]
