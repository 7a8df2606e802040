"""The ledger of looks: how many different things have been compared on a dataset so far."""

from collections.abc import Sequence
from datetime import UTC, datetime

from phoenix_nb.core.comparison.path import identity_of
from phoenix_nb.core.user_code.identity import digest
from phoenix_nb.errors import StoreError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model.entries.look import Look

__all__ = ["look_at"]


def look_at(experiments: Sequence[RanExperiment]) -> int | None:
    """Note that somebody compares these, and count what has been compared on their dataset by now.

    Looking again at the same ones counts once. Rehearsals, and experiments that are not in one store, are not
    counted.

    Returns:
        The number of different tasks, prompts and models; None if it is not known.
    """
    if len(experiments) < 2 or any(ran.dry_run or ran.store is None for ran in experiments):  # noqa: PLR2004
        return None
    first = experiments[0]
    store = first.store
    if store is None or any(ran.location != first.location for ran in experiments):
        return None
    identities = tuple(sorted({identity_of(ran.record) for ran in experiments}))
    ids = tuple(ran.experiment_id for ran in experiments)
    look = Look(
        id=f"look-{digest([first.dataset_id, identities])[:32]}",
        created_at=datetime.now(UTC),
        dataset_id=first.dataset_id,
        dataset_version_id=first.dataset_version_id,
        experiment_ids=ids,
        identities=identities,
    )
    try:
        store.add_entries([look])
        looks = store.load_entries(Look, first.dataset_id)
    except StoreError:  # a comparison is worth more than its ledger
        return None
    return len({identity for each in looks for identity in each.identities})
