"""Local first, delivered in the background: what every store with a server behind it needs."""

from phoenix_nb.stores.outbox.courier import Courier, WaitsError
from phoenix_nb.stores.outbox.ledger import Delivery, Ledger
from phoenix_nb.stores.outbox.queue import Outbox, SetAside, SyncReport

__all__ = ["Courier", "Delivery", "Ledger", "Outbox", "SetAside", "SyncReport", "WaitsError"]
