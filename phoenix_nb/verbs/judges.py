"""The verb that tries judges on what people have labelled."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from phoenix_nb.comparison.judges import JudgeComparison
from phoenix_nb.connection import Connection
from phoenix_nb.core.judges import JudgeScore, Row, best_of, judge_score, split
from phoenix_nb.core.labels import read_labels
from phoenix_nb.core.ports import Store
from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.user_code.binding import bind_evaluators
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import EvaluationRecord, Records
from phoenix_nb.model.run_options import Budget, Limit
from phoenix_nb.type_aliases import Evaluators, Executor, RateLimitErrors
from phoenix_nb.verbs.arguments import seed_of
from phoenix_nb.verbs.handles import evaluation_handle
from phoenix_nb.verbs.modes import blocking, suggesting
from phoenix_nb.verbs.stored import get_experiment
from phoenix_nb.verbs.views import one_place

__all__ = ["compare_judges"]

_LEAST = 10
"""Labelled examples below which neither part could show anything."""


@suggesting
def compare_judges(
    experiment: RanExperiment | str,
    judges: Evaluators,
    *,
    against: str = "human",
    holdout: float = 0.5,
    seed: int = 42,
    rate_limit_errors: RateLimitErrors = None,
    retries: int = 3,
    timeout: float | None = 60.0,
    concurrency: int | None = None,
    client: Connection | None = None,
    budget: Budget | None = None,
    limits: Sequence[Limit] | None = None,
    capture: bool | None = None,
    executor: Executor | None = None,
) -> JudgeComparison:
    """Try judges on the rows that people have labelled, choose one, and report it on rows held out.

    The labelled examples are drawn into two parts. Every judge evaluates the development part; the one that
    agrees best with people, by Cohen's kappa, then evaluates the held-out part. That figure is the one to
    report: choosing the best of several on the same rows flatters the one that is chosen.

    The evaluations are added to the experiment under the judges' names, in the store and in the object that
    is passed. What the same judge has said before is not asked, or paid for, again.

    Args:
        experiment: A `RanExperiment`, its id or its name.
        judges: A dict from name to evaluator, or a list: mostly `llm_judge` with several prompts.
        against: The evaluator whose evaluations are people's.
        holdout: The share of the labelled examples that is held out.
        seed: Of the draw. Choose it before you look; the same one draws the same rows.
        rate_limit_errors: As for `evaluate_experiment`.
        retries: As for `evaluate_experiment`.
        timeout: As for `evaluate_experiment`.
        concurrency: As for `evaluate_experiment`.
        client: The `Client` that has it; by default what the environment names, else the embedded
            store.
        budget: The most that each of the two parts may spend.
        limits: As for `evaluate_experiment`.
        capture: As for `evaluate_experiment`.
        executor: As for `evaluate_experiment`.

    Returns:
        `best`, `development`, `held_out`, `optimism`, and a table of them.

    Raises:
        UsageError: If fewer than ten examples are labelled, a judge has the name of the labels, or `holdout`
            leaves a part empty; nothing has been run.
        NotFoundError: If there is no such experiment.
    """
    home = Connection.of(client)
    given = {
        "rate_limit_errors": rate_limit_errors, "retries": retries, "timeout": timeout,
        "concurrency": concurrency, "client": home, "budget": budget, "limits": limits,
        "capture": capture, "executor": executor, "seed": seed, "dry_run": False, "print_summary": False,
        "on_event": None, "reuse": True,
    }  # fmt: skip
    ran = get_experiment(experiment, client=home)
    labels = _labels(home.store, ran, against)
    named = {bound.name: bound.source for bound in bind_evaluators(judges)}
    if not labels:
        _check_labels_exist(ran, against)
    development, held_out = _parts(labels, named, against, holdout, seed_of(seed))
    passed = experiment if isinstance(experiment, RanExperiment) else None
    rows = _Rows(ran, passed, labels, given)
    with one_place() as conclude:
        scores = rows.scores("development", development, named)
        chosen = best_of(scores).judge
        last = rows.scores("held out", held_out, {chosen: named[chosen]})
        report = JudgeComparison(scores, last[0])
        conclude(report)
    return report


def _labels(store: Store, ran: RanExperiment, against: str) -> dict[RunKey, EvaluationRecord]:
    """Read what people said of each run: the majority of a label session, else evaluations of that name."""
    keys = {run.id: run.key for run in ran.records.task_runs if run.error is None}
    session = read_labels(store, ran.experiment_id, against, runs=ran.records.task_runs)
    if session is not None:
        succeeded = set(keys.values())
        return {
            key: EvaluationRecord(name=against, label=row.label, score=row.score)
            for key, row in session.rows.items()
            if key in succeeded
        }
    labels = {}
    for evaluation in ran.records.evaluation_runs:
        result = evaluation.result
        if evaluation.name != against or result is None or evaluation.task_run_id not in keys:
            continue
        if result.label is not None or result.score is not None:
            labels[keys[evaluation.task_run_id]] = result
    return labels


def _check_labels_exist(ran: RanExperiment, against: str) -> None:
    """Refuse a name under which nothing was evaluated, and list those that there are."""
    names = list(dict.fromkeys(run.name for run in ran.records.evaluation_runs))
    if against not in names and names:
        raise UsageError(
            f"There is no evaluation named {against!r}; pass against= the name of a label session, or one "
            f"of {', '.join(map(repr, names))}."
        )


def _parts(
    labels: Mapping[RunKey, EvaluationRecord],
    judges: Collection[str],
    against: str,
    holdout: float,
    seed: int,
) -> tuple[list[RunKey], list[RunKey]]:
    if not judges:
        raise UsageError("There are no judges; pass a dict from name to evaluator.")
    if against in judges:
        raise UsageError(
            f"A judge is named {against!r}, as the labels are; give it another name, so that neither "
            "takes the other's place."
        )
    examples = len({example_id for example_id, _ in labels})
    if examples < _LEAST:
        raise UsageError(
            f"{examples} examples have an evaluation named {against!r}, and {_LEAST} are the least that "
            "tell anything; label more, or pass against= the name of the labels."
        )
    if not 0 < holdout < 1:
        raise UsageError(f"holdout={holdout!r} is not a share; pass a number between 0 and 1.")
    said = {key: label.label or f"{label.score:g}" for key, label in labels.items()}
    development, held_out = split(said, holdout, seed)
    if not development or not held_out:
        raise UsageError(f"holdout={holdout!r} leaves a part empty; pass a share nearer to 0.5.")
    return development, held_out


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows that people have labelled, and how judges are called on them."""

    ran: RanExperiment
    passed: RanExperiment | None
    """The experiment as its user holds it; None if it was named."""
    labels: Mapping[RunKey, EvaluationRecord]
    options: Mapping[str, Any]

    def scores(
        self, part: str, keys: Collection[RunKey], judges: Mapping[str, Any]
    ) -> list[JudgeScore]:
        """Let judges evaluate the rows of one part, and count."""
        ran, wanted = self.ran, set(keys)
        runs = [run for run in ran.records.task_runs if run.key in wanted and run.error is None]
        ids = {run.id: run.key for run in runs}
        known = [each for each in ran.records.evaluation_runs if each.task_run_id in ids]
        rows = RanExperiment(ran.record, ran.dataset.record, Records(tuple(runs), tuple(known)))
        evaluated = blocking(
            evaluation_handle, {"experiment": rows, "evaluators": dict(judges), **self.options}
        )
        if self.passed is not None:
            _take_in(self.passed, evaluated, judges)
        said = {
            (each.name, ids[each.task_run_id]): each.result
            for each in evaluated.records.evaluation_runs
            if each.task_run_id in ids and each.error is None
        }
        return [
            judge_score(
                judge,
                part,
                [Row(key, self.labels[key], said.get((judge, key))) for key in ids.values()],
            )
            for judge in judges
        ]


def _take_in(experiment: RanExperiment, evaluated: RanExperiment, judges: Collection[str]) -> None:
    """Bring an experiment that was read earlier up to what judges have said since of the outputs it holds."""
    held = {run.key: run for run in experiment.records.task_runs}
    ids = {
        run.id: held[run.key].id
        for run in evaluated.records.task_runs
        if run.key in held and held[run.key].output == run.output
    }
    for evaluator in evaluated.evaluators:
        if evaluator.name in judges:
            experiment.take_in(
                evaluator,
                [
                    evaluation.model_copy(update={"task_run_id": ids[evaluation.task_run_id]})
                    for evaluation in evaluated.records.evaluation_runs
                    if evaluation.name == evaluator.name and evaluation.task_run_id in ids
                ],
            )
