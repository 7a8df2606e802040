"""Puts what a session's tests said into an experiment on their dataset."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.errors import NotFoundError
from phoenix_nb.ui.shared.words import one_line, plural

__all__ = ["Recorded", "record"]


class Recorded(NamedTuple):
    """What was recorded of a suite."""

    line: str
    """For a terminal."""
    markdown: str


def record(dataset_name: str, cases: Sequence[Mapping[str, Any]]) -> Recorded:
    """Record the cases of one suite as an experiment, in the default store.

    The dataset keeps the examples of tests that were not run this time, which do not count as missing; nor
    does it if one test is repeated more often than another.

    Args:
        dataset_name: The suite's name.
        cases: What the plugin attached to the tests' reports.

    Raises:
        StoreError: If it cannot be stored.
    """
    from phoenix_nb.client import Client

    client = Client()
    previous = next(iter(_experiments(client, dataset_name)), None)
    dataset = client.datasets.create_dataset(
        name=dataset_name,
        examples=_examples(client, dataset_name, cases),
        dataset_description=_first(cases, "dataset_description"),
    )
    experiment = client.experiments.create(
        dataset_id=dataset.id,
        dataset_version_id=dataset.version_id,
        experiment_name=f"{dataset_name}-{new_hex_id(4)}",
        experiment_description=_first(cases, "experiment_description"),
        experiment_metadata=_first(cases, "experiment_metadata"),
        repetitions=max(case["repetition"] for case in cases),
        run_count=len({(case["id"], case["repetition"]) for case in cases}),
    )
    ids = {example.id for example in dataset.examples}
    for case in cases:
        if case["id"] not in ids:
            continue
        run = client.experiments.log_run(
            experiment_id=experiment["id"],
            dataset_example_id=case["id"],
            output=case["output"],
            error=case["error"],
            repetition_number=case["repetition"],
            start_time=datetime.fromisoformat(case["start_time"]),
            end_time=datetime.fromisoformat(case["end_time"]),
        )
        for evaluation in _last_of_each(case["evaluations"]):
            client.experiments.log_evaluation(experiment_run_id=run["id"], **evaluation)
    return _described(client, dataset_name, cases, experiment, previous)


def _experiments(client: Any, dataset_name: str) -> Sequence[Any]:
    """The suite's experiments so far, newest first."""
    try:
        dataset = client.datasets.get_dataset(dataset=dataset_name)
    except NotFoundError:
        return ()
    found: Sequence[Any] = client.experiments.list(dataset_id=dataset.id)
    return found


def _examples(
    client: Any, dataset_name: str, cases: Iterable[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """The examples of the suite: those that are there, and those of the tests that were run."""
    examples: dict[str, dict[str, Any]] = {}
    try:
        for example in client.datasets.get_dataset(dataset=dataset_name).examples:
            examples[example["id"]] = {
                name: example[name] for name in ("id", "input", "output", "metadata")
            }
    except NotFoundError:
        pass
    for case in cases:
        examples[case["id"]] = {
            "id": case["id"],
            "input": case["input"],
            "output": case["expected"],
            "metadata": case["metadata"],
        }
    return list(examples.values())


def _first(cases: Iterable[Mapping[str, Any]], option: str) -> Any:
    """What the first marker says that says anything."""
    given = (case["options"][option] for case in cases)
    return next((value for value in given if value is not None), None)


def _last_of_each(evaluations: Iterable[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    return {evaluation["name"]: evaluation for evaluation in evaluations}.values()


def _failures(cases: Iterable[Mapping[str, Any]]) -> str:
    """Which evaluators failed, and how often: no test fails for that. Empty if none did."""
    evaluations = [one for case in cases for one in _last_of_each(case["evaluations"])]
    of = Counter(one["name"] for one in evaluations)
    failed = Counter(one["name"] for one in evaluations if one.get("error"))
    return ", ".join(
        f"{one_line(name, 60)} could not judge {count} of {plural(of[name], 'run')}"
        for name, count in failed.items()
    )


def _described(
    client: Any,
    dataset_name: str,
    cases: Sequence[Mapping[str, Any]],
    experiment: Mapping[str, Any],
    previous: Mapping[str, Any] | None,
) -> Recorded:
    """Describe what was recorded, beside the session before."""
    from phoenix_nb.ui.comparison.markdown import inert
    from phoenix_nb.verbs.stored import get_experiment
    from phoenix_nb.verbs.variants import compare

    passed = sum(case["evaluations"][0]["score"] == 1 for case in cases)
    result = f"{passed} of {len(cases)} runs of {dataset_name} passed"
    line = f"{result}; recorded as {experiment['name']} ({experiment['id']})"
    markdown = f"### {inert(dataset_name)}\n\n{inert(result)}\n"
    if failures := _failures(cases):
        line += f". {failures}"
        markdown += f"\n{inert(failures)}\n"
    if previous is not None:
        before, now = (get_experiment(one["id"], client=client) for one in (previous, experiment))
        comparison = compare(before, now)
        line += f". {comparison.headline()}"
        markdown += f"\n{comparison.to_markdown()}"
    return Recorded(line, markdown)
