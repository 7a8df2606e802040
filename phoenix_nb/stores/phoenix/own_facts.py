"""What a server has no room for of an experiment, out of its users' sight.

It is sent in the metadata, so that an experiment whose creation was not answered can be recognised. Once it
is known to be made, it moves to the description of its project, and the metadata is what its user wrote. A
server that cannot do this, or was away just then, keeps it in the metadata, from where it is read as well.
"""

from collections.abc import Sequence
from contextlib import suppress

from phoenix_nb.core.ports import Store
from phoenix_nb.errors import NotFoundError, StoreError
from phoenix_nb.model import ExperimentRecord, ExperimentStatus, SessionOutcome
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix.refusals import RefusedError, UnsupportedError
from phoenix_nb.stores.phoenix.rest import RestClient
from phoenix_nb.stores.shared.status import ending
from phoenix_nb.stores.wire.answers import ExperimentItem

__all__ = ["created_from", "hide", "restored", "restored_where_short", "send_outcome"]


def hide(rest: RestClient, item: ExperimentItem, record: ExperimentRecord) -> None:
    """Move what is ours out of the metadata of an experiment that has just been made.

    Args:
        rest: The server.
        item: The experiment as the server has it.
        record: What it was made of.
    """
    project = item.get("project_name")
    if not project:
        return
    try:
        rest.describe_project(project, wire.project_text(record))
        rest.set_metadata(item["id"], record.metadata)
    except StoreError:
        return  # it is in the metadata still


def send_outcome(rest: RestClient, local: Store, experiment_id: str) -> None:
    """Let the server hold how the last session here on an experiment ended, unless it was completed.

    Args:
        rest: The server.
        local: The store on this machine, which has the sessions.
        experiment_id: The experiment.
    """
    sessions = local.load_sessions(experiment_id)
    outcome = ending(
        sessions[-1].outcome if sessions else None,
        ExperimentStatus.INCOMPLETE,
        lambda kind: local.load_entries(kind, experiment_id),
    )
    project = local.load_experiment(experiment_id).project_name
    if not project or outcome in (None, SessionOutcome.COMPLETED):
        return
    with suppress(StoreError):  # it is known on this machine
        text = wire.with_outcome(rest.project_description(project), outcome)
        if text is not None:
            rest.describe_project(project, text)


def restored(rest: RestClient, item: ExperimentItem) -> ExperimentItem:
    """Read what is ours of an experiment back into its metadata, if there is anything.

    Raises:
        StoreError: If the server cannot be reached, or fails.
    """
    project = item.get("project_name")
    if not project or wire.has_own(item):
        return item
    try:
        return wire.with_own(item, rest.project_description(project))
    except (NotFoundError, RefusedError, UnsupportedError):
        return item


def restored_where_short(
    rest: RestClient, items: Sequence[ExperimentItem]
) -> Sequence[ExperimentItem]:
    """Read what is ours back into the metadata of a list, where the server counts too few runs.

    A server plans a run for every example of the version or of its splits: an experiment on chosen examples
    is done before that, and only what is ours says so. One list of projects tells it of all experiments.

    Raises:
        StoreError: If the server cannot be reached, or fails.
    """
    if all(wire.has_own(item) or wire.has_all_runs(item) for item in items):
        return items
    return _with_descriptions(rest, items)


def created_from(rest: RestClient, dataset_id: str, former_id: str) -> ExperimentItem | None:
    """Find the experiment on a dataset that was made of a record with this id."""
    items = _with_descriptions(rest, list(rest.experiments(dataset_id)))
    return next((item for item in items if wire.created_as(item) == former_id), None)


def _with_descriptions(rest: RestClient, items: Sequence[ExperimentItem]) -> list[ExperimentItem]:
    """Read what is ours of all experiments of a list back into their metadata."""
    try:
        descriptions = rest.project_descriptions() if items else {}
    except (NotFoundError, RefusedError, UnsupportedError):
        descriptions = {}
    return [
        item
        if wire.has_own(item)
        else wire.with_own(item, descriptions.get(item.get("project_name") or ""))
        for item in items
    ]
