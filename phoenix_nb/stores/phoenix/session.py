"""A stretch of work whose records go to the local store first, and from there to the server."""

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Any

from typing_extensions import override

from phoenix_nb.core.ports import DeliveringSession, Session, Written
from phoenix_nb.model import (
    EvaluationRunRecord,
    ReuseKey,
    SessionOutcome,
    Span,
    TaskRunRecord,
    Work,
)
from phoenix_nb.model.columns import RecordTable
from phoenix_nb.stores.outbox import Notify, Outbox
from phoenix_nb.stores.phoenix.local_side import LocalSide
from phoenix_nb.stores.phoenix.staging import is_foreign
from phoenix_nb.stores.phoenix.staging_folders import Place

_log = logging.getLogger(__name__)
_HURRIED_S = 5.0
"""For how long an interrupted session waits for the server: its user wants to go on."""
_SHOWN = 3
"""Reasons that the closing message gives at most."""


class PhoenixSession(Session, DeliveringSession):
    """Writes to the local store; closing it also waits for the delivery of what was written.

    The wait goes on for as long as records get through, and ends after `patience` seconds in which
    none did. What is then left is reported, stays in the local store, and is delivered by `sync()`.
    """

    def __init__(
        self,
        local: Session,
        place: Place,
        outbox: Outbox,
        openings: Mapping[str, int],
        *,
        patience: float,
        notify: Notify,
        send_outcome: Callable[[str], None],
        done: Callable[[], None],
    ) -> None:
        self._local = local
        self._place = place
        self._outbox = outbox
        self._ids = tuple(openings)
        self._openings = openings
        self._patience = patience
        self._notify = notify
        self._send_outcome = send_outcome
        self._done = done
        self._watching: Callable[[int], None] | None = None
        self._remainder = ""

    @property
    @override
    def remainder(self) -> str:
        return self._remainder

    @override
    def watch_delivery(self, listener: Callable[[int], None]) -> None:
        self._watching = listener

    @property
    @override
    def id(self) -> str:
        return self._local.id

    @property
    @override
    def broken(self) -> bool:
        """Whether the local store has failed for good; a server that is away breaks nothing."""
        return self._local.broken

    @override
    def append(self, record: Written, key: ReuseKey | None = None) -> None:
        self._local.append(record, key)

    @override
    def append_all(self, records: Sequence[tuple[Written, ReuseKey | None]]) -> None:
        self._local.append_all(records)

    @override
    def link(self, links: RecordTable[Any]) -> None:
        self._local.link(links)

    @override
    def flush(self, timeout: float | None = None) -> bool:
        """Block until everything appended so far is committed to the local store."""
        return self._local.flush(timeout)

    def undelivered(self) -> int:
        """Committed records that have not reached the server."""
        return self._outbox.outstanding(self._ids)

    @override
    def close(self, outcome: SessionOutcome) -> None:
        """Commit, wait for delivery, and report what could not be delivered.

        Raises:
            StoreError: If something appended could not be committed.
        """
        try:
            self._local.close(outcome)
        finally:
            try:
                self._deliver(outcome)
            finally:
                self._done()

    def _deliver(self, outcome: SessionOutcome) -> None:
        hurried = None if outcome is SessionOutcome.COMPLETED else _HURRIED_S
        self._outbox.wait(
            self._ids, patience=self._patience, timeout=hurried, on_progress=self._watching
        )
        left = self.undelivered()
        if not left:
            for experiment_id, opening in self._openings.items():
                self._send_outcome(experiment_id)
                self._place.delivery_log.settle(experiment_id, [opening])
            return
        for experiment_id in self._ids:  # a computer that cannot see us at work may have settled it
            self._place.delivery_log.open(experiment_id)
        reasons = dict.fromkeys(str(item.error) for item in self._outbox.set_aside)
        self._remainder = (
            f"{left:,} results have not reached the Phoenix server yet. They are safe in "
            f"{self._place.folder}; client.sync() delivers them, also from a new process."
            + "".join(f" {reason}" for reason in list(reasons)[:_SHOWN])
        )
        _log.warning("%s", self._remainder)
        self._notify(self._remainder)


def open_session(
    local_side: LocalSide,
    experiment_ids: Sequence[str],
    on_commit: Callable[[Sequence[Written]], None],
    on_trouble: Notify,
    work: Work | None,
    *,
    patience: float,
) -> PhoenixSession:
    """Begin to write runs; see `PhoenixStore.open_session`."""
    staging, foreign, openings = local_side.staging, list[TaskRunRecord](), dict[str, int]()
    for experiment_id in experiment_ids:
        staging = local_side.adopt(experiment_id)
        foreign += staging.absent(experiment_id, staging.uploader.look(experiment_id))
        openings[experiment_id] = staging.place.delivery_log.open(experiment_id)

    def committed(records: Sequence[Written]) -> None:
        ours = [r for r in records if not is_foreign(r)] if foreign else records
        if ours:
            for_server = [
                r for r in ours if isinstance(r, (TaskRunRecord, EvaluationRunRecord, Span))
            ]
            staging.uploader.expect(for_server)
            staging.outbox.put(for_server)
            on_commit(ours)

    local = staging.place.local.open_session(experiment_ids, committed, on_trouble, work)
    for run in foreign:
        local.append(run)
    listening = ExitStack()
    listening.enter_context(local_side.listening(on_trouble))
    staging.put_backlog(experiment_ids)
    return PhoenixSession(
        local,
        staging.place,
        staging.outbox,
        openings,
        patience=patience,
        notify=on_trouble,
        send_outcome=partial(local_side.send_outcome, staging.place),
        done=listening.close,
    )
