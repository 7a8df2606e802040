"""What the rehearsals of this process have shown, for the plan of the full run: nothing of them is stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

from phoenix_nb.core.reuse.keys import Keys
from phoenix_nb.core.spending.outlook import Seen

__all__ = ["Rehearsed", "recall", "remember"]

_KEPT = 200
"""Tasks and evaluators that are remembered, the latest."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What a rehearsal showed of a task or an evaluator."""

    seen: Seen
    concurrency: int | None
    """As it was set; None if it adapted."""


_known: dict[str, Rehearsed] = {}
_lock = Lock()


def remember(keys: Keys, seen: Mapping[str, Seen], concurrency: int | None) -> None:
    """Remember what a rehearsal showed, by identity.

    Args:
        keys: Of the task and the evaluators.
        seen: By the evaluator's name; under the empty name, of the task.
        concurrency: As it was set.
    """
    identities = {name: of.identity for name, of in keys.evaluators.items()}
    if keys.task is not None:
        identities[""] = keys.task.identity
    with _lock:
        for name, identity in identities.items():
            if name in seen and seen[name].seconds:
                _known.pop(identity, None)
                _known[identity] = Rehearsed(seen[name], concurrency)
        while len(_known) > _KEPT:
            del _known[next(iter(_known))]


def recall(identity: str) -> Rehearsed | None:
    """Return what the last rehearsal under an identity showed; None if there was none."""
    with _lock:
        return _known.get(identity)
