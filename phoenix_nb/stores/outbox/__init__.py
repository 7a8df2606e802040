"""Local first, delivered in the background: what every store with a server behind it needs."""

from phoenix_nb.stores.outbox.delivery_log import Delivery, DeliveryLog
from phoenix_nb.stores.outbox.news import Notify
from phoenix_nb.stores.outbox.queue import Outbox, SetAside, SyncReport
from phoenix_nb.stores.outbox.uploader import Uploader, WaitsError

__all__ = [
    "Delivery",
    "DeliveryLog",
    "Notify",
    "Outbox",
    "SetAside",
    "SyncReport",
    "Uploader",
    "WaitsError",
]
