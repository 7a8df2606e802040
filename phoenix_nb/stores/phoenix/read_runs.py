"""Reads all runs and evaluations of an experiment from a server."""

from collections.abc import Mapping

from phoenix_nb.model import Records
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix.rest import RestClient
from phoenix_nb.stores.phoenix.usage import read_usage


def read_records(rest: RestClient, experiment_id: str, nodes: Mapping[str, str]) -> Records:
    """The runs in the order in which they were first recorded, each with its evaluations.

    Args:
        rest: The server.
        experiment_id: The experiment's id there.
        nodes: By example id, the server's own id of the example.
    """
    items = rest.runs(experiment_id)
    if not items:
        return Records((), ())
    example_ids = {node_id: example_id for example_id, node_id in nodes.items()}
    exported = {
        (item["example_id"], item["repetition_number"]): item for item in rest.export(experiment_id)
    }
    usage = read_usage(rest.ask, experiment_id)
    runs, evaluations = [], []
    for item in items:
        node_id = item["dataset_example_id"]
        export = exported.get((node_id, item["repetition_number"]))
        run = wire.run_in(item, example_ids.get(node_id, node_id), usage.get(item["id"]))
        runs.append(run)
        evaluations += wire.evaluations_in(run, (export and export.get("annotations")) or ())
    return Records(tuple(runs), tuple(evaluations))
