"""Code as users write it for Phoenix's client: reports of three tutorials, and expressions on results.

Runs with either package. As a script, it runs with Phoenix's own client, in an environment that has it,
and writes what comes out as JSON: `python user_code.py <address> <key> <name>`.
"""

import copy  # noqa: F401 - for the expressions
import dataclasses  # noqa: F401
import json
import pickle  # noqa: F401
import sqlite3
import sys
import threading
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pandas as pd

QUESTIONS = pd.DataFrame(
    [
        {"question": "2 + 2?", "answer": "4", "topic": "sums"},
        {"question": "3 × 3?", "answer": "9", "topic": "sums"},
        {"question": "Capital of France?", "answer": "Paris", "topic": "places"},
    ]
)
ANSWERS = {"2 + 2?": "4", "3 × 3?": "6", "Capital of France?": "Paris"}
KEYS = {"input_keys": ["question"], "output_keys": ["answer"], "metadata_keys": ["topic"]}
Decorator = Callable[..., Any]


def quickstart(client: Any, create_evaluator: Decorator, name: str) -> list[str]:
    """A first experiment, and its scores by evaluator."""

    @create_evaluator(kind="CODE", name="exact match")
    def exact_match(output, expected):
        return output == expected["answer"]

    def jaccard(output: str, expected: dict) -> float:
        mine, theirs = set(output.lower()), set(expected["answer"].lower())
        return len(mine & theirs) / len(mine | theirs)

    @create_evaluator(kind="LLM", name="tone")
    def tone(output):
        return {
            "label": "short" if len(output) < 3 else "long",
            "explanation": f"{len(output)} letters",
        }

    def task(example):
        assert example.input["question"] == example["input"]["question"]
        return ANSWERS[example["input"]["question"]]

    dataset = client.datasets.create_dataset(name=name, dataframe=QUESTIONS, **KEYS)
    experiment = client.experiments.run_experiment(
        dataset=dataset, task=task, evaluators=[exact_match, jaccard, tone], experiment_name="first"
    )
    lines = [
        f"{len(experiment['task_runs'])} runs, {len(experiment['evaluation_runs'])} evaluations"
    ]
    scores, labels = defaultdict(list), defaultdict(list)
    for run in experiment["evaluation_runs"]:
        if run.result and "score" in run.result:
            scores[run.name].append(run.result["score"])
        if run.result and "label" in run.result:
            labels[run.name].append(run.result["label"])
    lines += [f"{key}: {sum(of) / len(of):.3f} of {len(of)}" for key, of in sorted(scores.items())]
    lines += [f"{key}: {sorted(of)}" for key, of in sorted(labels.items())]
    for run in sorted(experiment["task_runs"], key=lambda run: run["start_time"]):
        lines.append(
            f"{run['output']} (repetition {run['repetition_number']}) {run['error'] or ''}"
        )
    frame = pd.DataFrame(experiment["task_runs"])
    lines.append(f"{sorted(frame.columns)} {sorted(frame['output'])}")
    lines += sorted(str({**run.result}) for run in experiment["evaluation_runs"])
    return lines


def text_to_sql(client: Any, create_evaluator: Decorator, name: str) -> list[str]:
    """Queries that may be wrong, with the error as part of the output; two experiments compared."""
    asked = [
        ("How many players?", "SELECT count(*) AS n FROM players", "SELECT count(*) FROM player"),
        ("Who is tallest?", "SELECT name FROM players ORDER BY cm DESC LIMIT 1", "SELECT nobody"),
        ("How tall is Ann?", "SELECT cm FROM players WHERE name = 'Ann'", "SELECT cm FROM players WHERE 0"),
    ]  # fmt: skip
    database = sqlite3.connect(":memory:", check_same_thread=False)
    database.execute("CREATE TABLE players (name, cm)")
    database.executemany("INSERT INTO players VALUES (?, ?)", [("Ann", 180), ("Bo", 190)])
    # The text of an error belongs to the connection, which threads share.
    one_at_a_time = threading.Lock()
    dataset = client.datasets.create_dataset(name=name, inputs=[{"question": q} for q, *_ in asked])

    def runs_of(position: int) -> Callable[..., Any]:
        queries = {row[0]: row[position] for row in asked}

        def text2sql(input):
            query = queries[input["question"]]
            try:
                with one_at_a_time:
                    rows = database.execute(query).fetchall()
            except sqlite3.Error as problem:
                return {"query": query, "results": None, "error": str(problem)}
            return {"query": query, "results": [list(row) for row in rows], "error": None}

        return text2sql

    @create_evaluator(name="no_error", kind="CODE")
    def no_error(output):
        return 1.0 if output.get("error") is None else 0.0

    @create_evaluator(name="has_results", kind="CODE")
    def has_results(output):
        results = output.get("results")
        return 1.0 if results is not None and len(results) > 0 else 0.0

    lines = []
    for position in (1, 2):
        experiment = client.experiments.run_experiment(
            dataset=dataset, task=runs_of(position), evaluators=[no_error, has_results]
        )
        totals: dict[str, float] = {}
        for run in experiment["evaluation_runs"]:
            if run.result and "score" in run.result:
                totals[run.name] = totals.get(run.name, 0) + run.result["score"]
        lines.append(str(sorted(totals.items())))
        by_id = {run["id"]: run for run in experiment["task_runs"]}
        lines += sorted(
            f"{by_id[run.experiment_run_id]['output']['query']}: {run.name} = {run.result['score']:.0f}"
            for run in experiment["evaluation_runs"]
        )
        outputs = pd.DataFrame([run["output"] for run in experiment["task_runs"]])
        lines.append(outputs.sort_values("query").to_string(index=False))
        lines += sorted(json.dumps({**run, **dict.fromkeys(_VARYING)}, default=str, sort_keys=True)
                        for run in experiment["task_runs"])  # fmt: skip
    return lines


_VARYING = ("id", "experiment_id", "dataset_example_id", "trace_id", "start_time", "end_time")


def summarization(client: Any, create_evaluator: Decorator, name: str) -> list[str]:
    """Scores of two prompts, read back and averaged over all runs."""
    articles = ["The cat sat on the mat all day.", "It rained. The match was off."]
    dataset = client.datasets.create_dataset(
        name=name,
        inputs=[{"article": text} for text in articles],
        outputs=[{"summary": "A cat sat."}, {"summary": "Rain stopped play."}],
    )

    def word_overlap(output, expected):
        words = set(expected["summary"].lower().split())
        return len(words & set(output.lower().split())) / len(words)

    @create_evaluator(name="length", kind="CODE")
    def length(output):
        return (min(1.0, 5 / len(output.split())), "short", f"{len(output.split())} words")

    lines = []
    for words in (2, 4):

        def summarize(input, words=words):
            return " ".join(input["article"].split()[:words])

        experiment = client.experiments.run_experiment(
            dataset=dataset, task=summarize, evaluators={"overlap": word_overlap, "length": length}
        )
        for shown in (
            experiment,
            client.experiments.get_experiment(experiment_id=experiment["experiment_id"]),
        ):
            scores = [
                (run.name, run.result["score"])
                for run in shown["evaluation_runs"]
                if run.result is not None and "score" in run.result
            ]
            lines.append(f"{sum(score for _, score in scores) / len(scores):.4f} of {len(scores)}")
            means = pd.DataFrame(scores, columns=["name", "score"]).groupby("name")["score"].mean()
            lines.append(str({key: round(value, 4) for key, value in means.items()}))
            lines += sorted(
                f"{run.name} {run.result['label']} {run.result['explanation']}"
                for run in shown["evaluation_runs"]
                if run.name == "length"
            )
            lines += sorted(f"{len(run)} {run['output']!r}" for run in shown["task_runs"])
    return lines


TUTORIALS = (quickstart, text_to_sql, summarization)

EXPRESSIONS = (
    # datasets and examples
    "len(dataset)",
    "dataset.example_count",
    "dataset.description",
    "dataset.metadata",
    "type(dataset.created_at).__name__",
    "type(dataset.updated_at).__name__",
    "type(dataset.examples).__name__",
    "dataset.examples is dataset.examples",
    "dataset.examples[0] is dataset.examples[0]",
    "type(dataset[:2]).__name__",
    "[one['input']['question'] for one in dataset]",
    "[one['output'] for one in dataset.examples]",
    "dataset[0] in dataset",
    "dataset[-1]['metadata']",
    ("set('id name description metadata created_at updated_at example_count version_id examples'.split())"
    " <= set(dataset.to_dict())"),
    "list(dataset.to_dict()['examples'][0])",
    "isinstance(example, dict)",
    "list(example)",
    "len(example)",
    "'input' in example",
    "'splits' in example",
    "'node_id' in example and isinstance(example['node_id'], str)",
    "type(example['updated_at']).__name__",
    "example['source']",
    "example.get('nothing', 5)",
    "{**example}['output']",
    "dict(example) == example",
    "json.loads(json.dumps(example))['input']",
    "list(pd.DataFrame(dataset.examples).columns)",
    "pd.DataFrame(dataset.examples)['input'].tolist()",
    "copy.copy(example) == example",
    "copy.deepcopy(example) == example",
    "pickle.loads(pickle.dumps(example)) == example",
    # what a task and an evaluator are given as `example`
    "list(seen)",
    "seen['input'] == seen.input == {'question': '2 + 2?'}",
    "'input' in seen",
    "dict(seen) == dataset[0]",
    "{**seen}['output']",
    "seen.get('metadata')",
    # task runs
    "type(runs).__name__",
    "ran['task_runs'] is ran['task_runs']",
    "isinstance(run, dict)",
    "list(run)",
    "len(run)",
    "list(run.items())[1]",
    "[key for key, value in run.items() if value is None]",
    "run['output']",
    "run['repetition_number']",
    "run['error']",
    "run.get('error') is None",
    "'error' in run",
    "'latency_s' in run",
    "run['error'] or ''",
    "type(run['start_time']).__name__",
    "run['start_time'] <= run['end_time']",
    "datetime.fromisoformat(run['start_time']).utcoffset().total_seconds()",
    "run['experiment_id'] == ran['experiment_id']",
    "run['dataset_example_id'] in {one['id'] for one in dataset}",
    "len(run['trace_id'])",
    "{**run} == run",
    "dict(run) == run",
    "{**run, 'extra': 1}['extra']",
    "list((run | {'extra': 1}))[-1]",
    "run.copy() == run",
    "sorted(run.keys() & {'output', 'error', 'score'})",
    "json.loads(json.dumps(run, default=str))['output']",
    "copy.deepcopy(run) == run",
    "pickle.loads(pickle.dumps(run)) == run",
    "sorted(pd.DataFrame(runs).columns)",
    "pd.DataFrame(runs).shape",
    "sorted(pd.DataFrame(runs)['output'])",
    "pd.DataFrame(runs)['start_time'].map(type).map(lambda kind: kind.__name__).unique().tolist()",
    "[one['output'] for one in sorted(runs, key=lambda one: one['start_time'])]",
    "type(runs + []).__name__",
    "type(runs[:1]).__name__",
    # a run that failed
    "isinstance(failed['error'], str)",
    "'boom' in failed['error']",
    "'ValueError' in failed['error']",
    "failed['error']",
    "failed['output']",
    "sum(1 for one in failing['task_runs'] if one['error'])",
    "[one['output'] for one in failing['task_runs'] if one.get('error') is None].count(None)",
    "len(failing['evaluation_runs'])",
    # evaluations
    "type(ran['evaluation_runs']).__name__",
    "len(ran['evaluation_runs'])",
    "sorted({one.name for one in ran['evaluation_runs']})",
    "exact.result",
    "isinstance(exact.result, dict)",
    "'score' in exact.result",
    "'score' in tone.result",
    "'label' in tone.result",
    "'explanation' in tone.result",
    "list(judge.result)",
    "judge.result['explanation']",
    "{**judge.result}",
    "dict(judge.result) == judge.result",
    "judge.result.get('nothing', 5)",
    "len(judge.result)",
    "json.dumps(judge.result)",
    "bool(tone.result)",
    "exact.error",
    "exact.annotator_kind, judge.annotator_kind",
    "exact.metadata",
    "type(exact.start_time).__name__",
    "(exact.end_time - exact.start_time).total_seconds() >= 0",
    "len(exact.trace_id)",
    "exact.experiment_run_id in {one['id'] for one in runs}",
    "broken.result",
    "isinstance(broken.error, str)",
    "'no such' in broken.error",
    "first.result, second.result",
    "len({one.id for one in ran['evaluation_runs']}) == len(ran['evaluation_runs'])",
    "list(pd.DataFrame(ran['evaluation_runs']).columns)",
    "pd.DataFrame(ran['evaluation_runs'])['start_time'].dtype.kind",
    "pd.DataFrame(ran['evaluation_runs'])['result'].map(bool).sum() > 0",
    "list(dataclasses.asdict(exact))",
    "type(dataclasses.asdict(exact)['start_time']).__name__",
    "dataclasses.asdict(exact)['result']",
    ("pd.DataFrame([one.result for one in ran['evaluation_runs'] if one.name == 'judge'])"
    ".sort_values('score').to_dict('list')"),
    "sum(one.result['score'] for one in ran['evaluation_runs'] if one.result and 'score' in one.result)",
    "type(loaded['task_runs']).__name__, len(loaded['task_runs'])",
    "list(loaded['task_runs'][0])",
    "sorted(one['output'] for one in loaded['task_runs'])",
    "loaded_judge.result == {**judge.result}",
    "loaded_tone.result['score'], loaded_tone.result['label']",
    "'score' in loaded_tone.result",
    "len(loaded['evaluation_runs'])",
    # experiments
    "isinstance(ran, dict)",
    "list(ran)",
    "len(ran)",
    "'task_runs' in ran",
    "'runs' in ran",
    "ran.get('nothing', 5)",
    "sorted(ran.keys() & {'task_runs', 'runs'})",
    "[type(value).__name__ for key, value in ran.items() if key.endswith('runs')]",
    "ran['experiment_metadata']",
    "type(ran['project_name']).__name__",
    "sorted({**ran})",
    # listings
    "type(listed).__name__ == 'list' or isinstance(listed, list)",
    "isinstance(listed[0], dict)",
    "list(listed[0])",
    "listed[0]['name'], listed[0]['metadata'], listed[0]['description'], listed[0]['repetitions']",
    ("[listed[0][key] for key in"
    " ('example_count', 'successful_run_count', 'failed_run_count', 'missing_run_count')]"),
    "type(listed[0]['created_at']).__name__, type(listed[0]['updated_at']).__name__",
    "type(listed[0]['project_name']).__name__",
    "list(got)",
    "got == listed[0]",
    "made['missing_run_count'], made['metadata']",
    "list(logged)[:5]",
    "type(logged['start_time']).__name__",
    "list(shelf)",
    "shelf['example_count'], shelf['metadata'], shelf['description']",
    "type(shelf['created_at']).__name__",
    "list(version)",
    "type(version['created_at']).__name__",
    "sorted(json.loads(json.dumps(listed, default=str))[0])",
    # evaluators
    "is_exact.evaluate(output='4', expected={'answer': '4'})",
    "is_exact(output='4', expected={'answer': '4'})",
    "is_exact.name, is_exact.kind",
    # errors
    "raises(ValueError, lambda: client.datasets.get_dataset(dataset='no such dataset'))",
    "raises(ValueError, lambda: client.experiments.get_experiment(experiment_id='RXhwZXJpbWVudDo5OTk5'))",
    ("raises(Exception, lambda: client.experiments.log_run(experiment_id=made['id'],"
    " dataset_example_id=example['id'], output=2, start_time=NOW, end_time=NOW))"),
)  # fmt: skip

NOW = datetime.fromisoformat("2026-01-02T03:04:05+00:00")


def expressions(client: Any, create_evaluator: Decorator, name: str) -> dict[str, Any]:
    """What each expression gives, as JSON can hold it."""
    names = _things(client, create_evaluator, name)
    return {one: _value(one, names) for one in EXPRESSIONS}


def _value(expression: str, names: dict[str, Any]) -> Any:
    try:
        return json.loads(json.dumps(eval(expression, names), default=repr))  # noqa: S307 - our own
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the answer
        return f"raises {type(error).__name__}"


def _things(client: Any, create_evaluator: Decorator, name: str) -> dict[str, Any]:
    """A dataset, experiments and listings, under the names that the expressions have for them."""
    seen = []

    def task(example):
        seen.append(example)
        return ANSWERS[example["input"]["question"]]

    def task_that_fails(input):
        if input["question"] == "3 × 3?":
            raise ValueError("boom")
        return ANSWERS[input["question"]]

    @create_evaluator(kind="CODE", name="exact")
    def is_exact(output, expected):
        return output == expected["answer"]

    @create_evaluator(kind="LLM", name="judge")
    def judge(output, expected):
        right = output == expected["answer"]
        return {
            "score": float(right),
            "label": "right" if right else "wrong",
            "explanation": "seen",
        }

    def tone(output):
        return "calm"

    def broken(output):
        raise KeyError("no such thing")

    def pair(output):
        return [{"name": "first", "score": 1.0}, {"name": "second", "label": "x"}]

    dataset = client.datasets.create_dataset(
        name=name, dataframe=QUESTIONS, dataset_description="some", **KEYS
    )
    ran = client.experiments.run_experiment(
        dataset=dataset, task=task, evaluators=[is_exact, judge, tone, broken, pair],
        experiment_name="first", experiment_metadata={"team": "a"}, retries=0,
    )  # fmt: skip
    listed = client.experiments.list(dataset_id=dataset.id)
    failing = client.experiments.run_experiment(
        dataset=dataset, task=task_that_fails, evaluators=[tone], retries=0
    )
    loaded = client.experiments.get_experiment(experiment_id=ran["experiment_id"])
    made = client.experiments.create(dataset_id=dataset.id)
    logged = client.experiments.log_run(
        experiment_id=made["id"], dataset_example_id=dataset[0]["id"], output=1, start_time=NOW,
        end_time=NOW,
    )  # fmt: skip
    first_run = next(run for run in ran["task_runs"] if run["output"] == "4")
    found = {
        one.name: one for one in ran["evaluation_runs"] if one.experiment_run_id == first_run["id"]
    }
    loaded_run = next(run for run in loaded["task_runs"] if run["output"] == "4")
    again = {
        one.name: one
        for one in loaded["evaluation_runs"]
        if one.experiment_run_id == loaded_run["id"]
    }
    return {
        **globals(),  # modules, times and `raises`
        **found,
        "client": client,
        "dataset": dataset,
        "example": dataset[0],
        "seen": seen[0],
        "ran": ran,
        "runs": ran["task_runs"],
        "run": first_run,
        "loaded": loaded,
        "loaded_judge": again["judge"],
        "loaded_tone": again["tone"],
        "failing": failing,
        "failed": next(run for run in failing["task_runs"] if run["error"]),
        "listed": listed,
        "got": client.experiments.get(experiment_id=ran["experiment_id"]),
        "made": made,
        "logged": logged,
        "shelf": next(one for one in client.datasets.list() if one["name"] == name),
        "version": client.datasets.get_dataset_versions(dataset=dataset)[0],
        "is_exact": is_exact,
    }  # fmt: skip


def raises(kind: type[Exception], call: Callable[[], Any]) -> bool:
    """Whether a call raises an exception of a kind."""
    try:
        call()
    except kind:
        return True
    return False


def everything(client: Any, create_evaluator: Decorator, name: str) -> dict[str, Any]:
    """All reports and expressions."""
    reports = {
        one.__name__: one(client, create_evaluator, f"{name}-{one.__name__}") for one in TUTORIALS
    }
    return {**reports, "expressions": expressions(client, create_evaluator, f"{name}-expressions")}


def main() -> None:
    """Run everything with Phoenix's client."""
    from phoenix.client import Client
    from phoenix.client.experiments import create_evaluator

    address, key, name = sys.argv[1:]
    found = everything(Client(base_url=address, api_key=key), create_evaluator, name)
    sys.stdout.write("\n" + json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
