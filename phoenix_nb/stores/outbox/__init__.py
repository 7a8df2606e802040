"""Local first, delivered in the background: what every store with a server behind it needs."""

from phoenix_nb.stores.outbox.delivery_log import Delivery, Ledger
from phoenix_nb.stores.outbox.queue import Outbox, SetAside, SyncReport
from phoenix_nb.stores.outbox.uploader import Courier, WaitsError

__all__ = ["Courier", "Delivery", "Ledger", "Outbox", "SetAside", "SyncReport", "WaitsError"]
