"""Experiments on a server, together with what has not reached it yet."""

from collections.abc import Mapping

from phoenix_nb.model import (
    ExperimentRecord,
    ExperimentStatus,
    ExperimentSummaryRecord,
    Records,
    Span,
)
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix.datasets import Datasets
from phoenix_nb.stores.phoenix.local_side import UNUSABLE, LocalSide
from phoenix_nb.stores.phoenix.merge import merge, merge_spans
from phoenix_nb.stores.phoenix.own_facts import created_from, hide, restored, restored_where_short
from phoenix_nb.stores.phoenix.read_runs import read_records
from phoenix_nb.stores.phoenix.rest import RestClient


class Experiments:
    """Creates and reads experiments; reads the local copy while the server cannot be used. Thread-safe."""

    def __init__(self, rest: RestClient, datasets: Datasets, local: LocalSide) -> None:
        self._rest = rest
        self._datasets = datasets
        self._local = local

    def create(self, experiment: ExperimentRecord) -> ExperimentRecord:
        """Create an experiment on the server; returned with the server's id and project."""
        item = self._rest.create_experiment(experiment)
        stored = experiment.model_copy(
            update={
                "id": item["id"],
                "name": item.get("name") or experiment.name,  # old servers keep none
                "project_name": item.get("project_name"),
                "created_at": wire.time_in(item.get("created_at")),
            }
        )
        hide(self._rest, item, experiment)
        self._local.keep_experiment(stored).uploader.address(stored, new=True)
        return stored

    def load(self, experiment_id: str) -> ExperimentRecord:
        """Read what was fixed when an experiment started, whoever started it."""
        try:
            item = restored(self._rest, self._rest.experiment(experiment_id))
            return wire.experiment_in(item, self._datasets.name(item["dataset_id"]))
        except UNUSABLE as error:
            with self._local.offline(error) as local:
                return local.load_experiment(experiment_id)

    def find_created_as(self, dataset_id: str, former_id: str) -> ExperimentRecord | None:
        """Find the experiment on the server that was made from a record with this id."""
        item = created_from(self._rest, dataset_id, former_id)
        return item and wire.experiment_in(item, self._datasets.name(dataset_id))

    def summaries(self, dataset_id: str | None) -> list[ExperimentSummaryRecord]:
        """Every experiment on the server, or those on one dataset, newest first."""
        datasets = self._rest.datasets() if dataset_id is None else [self._rest.dataset(dataset_id)]
        ours = {e.experiment_id: e for e in self._local.staging.place.local.list_experiments()}
        there = [
            (dataset["name"], item)
            for dataset in datasets
            for item in self._rest.experiments(dataset["id"])
        ]
        items = restored_where_short(self._rest, [item for _, item in there])
        listed = [
            _with_local(wire.experiment_summary_in(item, name), ours)
            for (name, _), item in zip(there, items, strict=True)
        ]
        return sorted(listed, key=lambda summary: summary.created_at, reverse=True)

    def names(self, dataset_id: str) -> list[tuple[str, str]]:
        """The id and the name of every experiment on a dataset, oldest first."""
        listed = [
            (item["id"], item.get("name") or item["id"])
            for item in self._rest.experiments(dataset_id)
        ]
        return listed[::-1]

    def runs(self, experiment_id: str) -> Records:
        """Read the current runs: the server's, and what has not reached it yet."""
        try:
            item = self._rest.experiment(experiment_id)
            nodes = self._datasets.nodes(item["dataset_id"], item["dataset_version_id"])
            server = read_records(self._rest, experiment_id, nodes)
        except UNUSABLE as error:
            with self._local.offline(error) as local:
                return local.load_runs(experiment_id)
        staging = self._local.staging
        if staging.experiment(experiment_id, item.get("project_name")) is None:
            return server
        return merge(server, staging.runs(experiment_id))

    def run_id_here(self, experiment_id: str, run_id: str) -> str | None:
        """Find the id on this machine of a run that was delivered from here, by the server's id of it."""
        lines = self._local.staging.place.delivery_log.deliveries(experiment_id)
        named = (line.record_id for line in lines if (line.kind, line.remote_id) == ("run", run_id))
        return next(named, None)

    def spans(self, experiment_id: str) -> list[Span]:
        """Read the spans of an experiment's project, and those that have not reached the server."""
        try:
            project = self._rest.experiment(experiment_id).get("project_name")
            items = self._rest.spans(project) if project else iter(())
            server = [wire.span_in(item, experiment_id) for item in items][::-1]
        except UNUSABLE as error:
            with self._local.offline(error) as local:
                return local.load_spans(experiment_id)
        staging = self._local.staging
        if staging.experiment(experiment_id, project) is None:
            return server
        return merge_spans(server, staging.spans(experiment_id))


def _with_local(
    summary: ExperimentSummaryRecord, ours: Mapping[str, ExperimentSummaryRecord]
) -> ExperimentSummaryRecord:
    """Count what has not reached the server as well, and tell of sessions here: at work, or how ended."""
    local = ours.get(summary.experiment_id)
    if local is None or local.created_at != summary.created_at:
        return summary
    done = max(summary.done, local.done)
    failed = max(0, max(summary.done + summary.failed, local.done + local.failed) - done)
    status = ExperimentStatus.COMPLETED if done + failed >= summary.planned else summary.status
    if local.status is ExperimentStatus.RUNNING:
        status = local.status
    outcome = summary.outcome or local.outcome
    completed_elsewhere = status is ExperimentStatus.COMPLETED and local.status is not status
    if status is ExperimentStatus.RUNNING or completed_elsewhere:
        outcome = None
    return summary.model_copy(
        update={"done": done, "failed": failed, "status": status, "outcome": outcome}
    )
