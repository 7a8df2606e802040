"""Code as it is written for Phoenix's client, against a real server and against the embedded store."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pandas as pd
import pytest

from phoenix_nb import AsyncClient, Client, create_evaluator
from phoenix_nb.errors import ConflictError, DatasetError, NotFoundError, UsageError

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
ROWS = [
    {"question": "2 + 2?", "answer": "4", "topic": "sums"},
    {"question": "3 × 3?", "answer": "9", "topic": "sums"},
    {"question": "Capital of France?", "answer": "Paris", "topic": "places"},
]
QUESTIONS = pd.DataFrame(ROWS)
KEYS = {"input_keys": ["question"], "output_keys": ["answer"], "metadata_keys": ["topic"]}


@pytest.fixture
def client(settings) -> Iterator[Client]:
    with Client(**settings) as made:
        yield made


@pytest.fixture
def name() -> str:
    return f"questions-{uuid4().hex[:8]}"


def task(input):
    return {"2 + 2?": "4", "3 × 3?": "6"}.get(input["question"], "Paris")


def exact(output, expected):
    return output == expected["answer"]


@create_evaluator(name="length", kind="CODE")
def length(output):
    return len(output) / 10


@create_evaluator(kind="LLM", name="judge")
def judge(input, output, expected):
    right = output == expected["answer"]
    return {"score": float(right), "label": "right" if right else "wrong", "explanation": "seen"}


class Tone:
    """An evaluator as phoenix-evals makes them."""

    name = "tone"
    kind = "code"
    direction = "maximize"
    input_schema = None

    def evaluate(self, eval_input):
        return [Score("tone", 1.0 if eval_input["output"] else 0.0)]

    async def async_evaluate(self, eval_input):
        return self.evaluate(eval_input)


class Score:
    def __init__(self, name, score):
        self.name, self.score, self.label, self.explanation = name, score, "calm", None
        self.metadata, self.kind, self.direction = {}, "code", "maximize"


def run(client, dataset, **options):
    settings = {"task": task, "evaluators": [exact, length, judge], "print_summary": False}
    return client.experiments.run_experiment(dataset=dataset, **{**settings, **options})


def columns(dataset):
    return [(one["input"], one["output"], one["metadata"]) for one in dataset]


def test_a_data_set_comes_from_frames_files_and_records(client, name, tmp_path):
    wanted = [
        ({"question": row["question"]}, {"answer": row["answer"]}, {"topic": row["topic"]})
        for row in ROWS
    ]
    with (tmp_path / "rows.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, ROWS[0])
        writer.writeheader()
        writer.writerows(ROWS)
    parts = ("input", "output", "metadata")
    for way, source in enumerate((
        {"dataframe": QUESTIONS, **KEYS},
        {"dataframe": QUESTIONS},  # told apart by their names
        {"csv_file_path": tmp_path / "rows.csv"},
        {"examples": [dict(zip(parts, one, strict=True)) for one in wanted]},
        {"inputs": [i for i, _, _ in wanted], "outputs": [o for _, o, _ in wanted],
         "metadata": [m for _, _, m in wanted]},
    )):  # fmt: skip
        made = client.datasets.create_dataset(name=f"{name}-{way}", timeout=30, **source)
        assert columns(made) == wanted
        assert columns(client.datasets.get_dataset(dataset=f"{name}-{way}")) == wanted


def test_one_example_is_a_data_set(client, name):
    one = {"input": {"q": "a"}, "output": {"a": "b"}}
    made = client.datasets.create_dataset(name=name, examples=one)
    assert (made.example_count, made[0]["output"]) == (1, {"a": "b"})


def test_empty_cells_are_kept_where_that_is_asked_for(client, name):
    """Once, what the message advised was refused."""
    empty = QUESTIONS.assign(answer=["4", None, "Paris"])
    with pytest.raises(DatasetError, match='missing="null"'):
        client.datasets.create_dataset(name=name, dataframe=empty, **KEYS)
    made = client.datasets.create_dataset(name=name, dataframe=empty, **KEYS, missing="null")
    assert [one["output"]["answer"] for one in made] == ["4", None, "Paris"]


def test_examples_may_have_ids_or_not(client, name):
    some = [{"id": "a", "input": {"q": 1}}, {"input": {"q": 2}}, {"id": None, "input": {"q": 3}}]
    made = client.datasets.create_dataset(name=name, examples=some)
    assert made[0]["id"] == "a"
    assert len({one["id"] for one in client.datasets.get_dataset(dataset=name)}) == 3


def test_a_data_set_travels_as_a_dict(client, name):
    made = client.datasets.create_dataset(
        name=name, dataframe=QUESTIONS, dataset_description="some"
    )
    again = type(made).from_dict(made.to_dict())
    assert (again.id, again.version_id, again.description) == (made.id, made.version_id, "some")
    assert columns(again) == columns(made)
    theirs = {"id": "D", "name": "n", "version_id": "V", "updated_at": None, "examples": [
        {"id": "x", "node_id": "N", "input": {"q": 1}, "output": {}, "metadata": {}, "source": None}
    ]}  # fmt: skip
    assert type(made).from_dict(theirs)[0]["input"] == {"q": 1}
    with pytest.raises(DatasetError, match="to_dict"):
        type(made).from_dict({"name": "n"})


def test_examples_are_added_in_a_new_version(client, name):
    first = client.datasets.create_dataset(name=name, dataframe=QUESTIONS)
    more = {"inputs": [{"question": "Capital of Peru?"}], "outputs": [{"answer": "Lima"}]}
    second = client.datasets.add_examples_to_dataset(dataset=name, **more)
    assert [one["output"]["answer"] for one in second] == ["4", "9", "Paris", "Lima"]
    assert [one["id"] for one in second][:3] == [one["id"] for one in first]
    versions = client.datasets.get_dataset_versions(dataset=name)
    assert [one["version_id"] for one in versions] == [second.version_id, first.version_id]
    assert len(client.datasets.get_dataset_versions(dataset=second, limit=1)) == 1
    again = client.datasets.add_examples_to_dataset(dataset=second, **more)
    assert len(again) == len(second)
    with pytest.raises(NotFoundError):
        client.datasets.get_dataset_versions(dataset="no such data set")


def test_a_pinned_version_and_a_split_are_run(client, name):
    split = QUESTIONS.assign(split=["train", "test", "train"], key=["a", "b", "c"])
    keys = {**KEYS, "split_key": "split", "example_id_key": "key"}
    first = client.datasets.create_dataset(name=name, dataframe=split, **keys)
    client.datasets.add_examples_to_dataset(
        dataset=first, examples=[{"id": "d", "input": {"question": "?"}, "splits": ["train"]}]
    )
    train = client.datasets.get_dataset(dataset=name, version_id=first.version_id, splits=["train"])
    ran = run(client, train)
    assert sorted(one["dataset_example_id"] for one in ran["task_runs"]) == ["a", "c"]
    assert ran["dataset_version_id"] == first.version_id


def test_keywords_that_are_out_of_date_or_have_no_place_are_told(client, name):
    split = QUESTIONS.assign(split=["train", "test", "train"], span=["s1", "s2", "s3"])
    with pytest.warns(DeprecationWarning, match="split_key"):
        made = client.datasets.create_dataset(
            name=name, dataframe=split, **KEYS, split_keys=["split"]
        )
    assert made.splits == ("train", "test")
    made = client.datasets.create_dataset(name=name, dataframe=split, **KEYS, span_id_key="span")
    kept = {} if client.base_url else {"span": "s1"}  # a server links examples to spans instead
    assert made[0]["metadata"] == {"topic": "sums", **kept}
    with pytest.raises(TypeError, match="no argument 'dataframes'; did you mean 'dataframe'"):
        client.datasets.create_dataset(name=name, dataframes=split)


def test_a_result_reads_as_a_dictionary(client, name):
    dataset = client.datasets.create_dataset(name=name, dataframe=QUESTIONS, **KEYS)
    ran = run(client, dataset, experiment_name="first", experiment_metadata={"team": "a"})
    assert (ran["dataset_id"], ran["experiment_metadata"]) == (dataset.id, {"team": "a"})
    one = ran["task_runs"][0]
    assert (one["output"], one["repetition_number"], one.get("error")) == ("4", 1, None)
    assert one["experiment_id"] == ran["experiment_id"]
    assert one["dataset_example_id"] == dataset[0]["id"]
    found = {e.name: e for e in ran["evaluation_runs"] if e.experiment_run_id == one["id"]}
    assert found["judge"].result["explanation"] == "seen"
    assert (found["judge"].annotator_kind, found["exact"].result["label"]) == ("LLM", "True")
    assert (found["length"].result["score"], found["length"].metadata) == (0.1, {})
    listed = client.experiments.list(dataset_id=dataset.id, timeout=5)
    assert [one["id"] for one in listed] == [ran["experiment_id"]]
    assert (listed[0]["metadata"], listed[0]["description"]) == ({"team": "a"}, None)
    counts = ("example_count", "successful_run_count", "failed_run_count", "missing_run_count")
    assert [listed[0][name] for name in counts] == [3, 3, 0, 0]


def test_evaluations_are_added_and_nothing_is_left_to_resume(client, name):
    dataset = client.datasets.create_dataset(name=name, dataframe=QUESTIONS, **KEYS)
    ran = run(client, dataset)
    read = client.experiments.get_experiment(experiment_id=ran["experiment_id"])
    more = client.experiments.evaluate_experiment(
        experiment=read, evaluators={"short": lambda output: len(output) < 3}, print_summary=False
    )
    assert len(more["evaluation_runs"]) == 4 * len(ROWS)
    toned = client.experiments.evaluate_experiment(
        experiment=more, evaluators=[Tone()], print_summary=False
    )
    assert {e.label for e in toned["evaluation_runs"] if e.name == "tone"} == {"calm"}
    called = []
    client.experiments.resume_experiment(
        experiment_id=ran["experiment_id"], task=called.append, evaluators=[exact],
        print_summary=False, timeout=5,
    )  # fmt: skip
    client.experiments.resume_evaluation(
        experiment_id=ran["experiment_id"], evaluators={"short": called.append}, print_summary=False
    )
    assert called == []


def test_a_dry_run_and_repetitions(client, name):
    dataset = client.datasets.create_dataset(name=name, dataframe=QUESTIONS, **KEYS)
    dry = run(client, dataset, dry_run=2)
    assert (dry["experiment_id"], len(dry["task_runs"])) == ("DRY_RUN", 2)
    assert client.experiments.list(dataset_id=dataset.id) == []
    assert len(run(client, dataset, repetitions=2)["task_runs"]) == 2 * len(ROWS)


def test_runs_are_recorded_one_by_one(client, settings, name):
    dataset = client.datasets.create_dataset(name=name, dataframe=QUESTIONS, **KEYS)
    made = client.experiments.create(
        dataset_id=dataset.id, experiment_name="by hand", experiment_metadata={"team": "a"}
    )
    times = {"start_time": NOW, "end_time": NOW + timedelta(seconds=2)}
    one = client.experiments.log_run(
        experiment_id=made["id"], dataset_example_id=dataset[0]["id"], output={"n": 4}, **times
    )
    client.experiments.log_run(
        experiment_id=made["id"], dataset_example_id=dataset[1]["id"], output=None,
        error="ValueError: no", **times,
    )  # fmt: skip
    client.experiments.log_evaluation(
        experiment_run_id=one["id"], name="seen", annotator_kind="HUMAN", score=0.5, label="so-so"
    )
    with Client(**{**settings, "path": settings["path"].with_name("other")}) as other:
        reader = other if "base_url" in settings else client
        read = reader.experiments.get_experiment(made["id"])
        assert reader.experiments.get(experiment_id=made["id"])["name"] == "by hand"
    assert read.to_dataframe()["latency_s"].tolist() == [2.0, 2.0]
    assert [str(r.error) for r in read["task_runs"]] == ["None", "ValueError: no"]
    (evaluation,) = read["evaluation_runs"]
    assert (evaluation.kind, evaluation.score, evaluation.label) == ("HUMAN", 0.5, "so-so")
    with pytest.raises(UsageError, match="no example 'nothing'"):
        client.experiments.log_run(
            experiment_id=made["id"], dataset_example_id="nothing", output=1, **times
        )
    with pytest.raises(NotFoundError, match="no run"):
        client.experiments.log_evaluation(experiment_run_id="nothing", name="seen", score=1.0)


def test_a_run_over_one_that_succeeded_is_a_conflict(client, settings, name):
    """Once, it was swallowed, and both sides differed from then on."""
    dataset = client.datasets.create_dataset(name=name, dataframe=QUESTIONS, **KEYS)
    made = client.experiments.create(dataset_id=dataset.id, repetitions=2)
    run = {
        "experiment_id": made["id"],
        "dataset_example_id": dataset[0]["id"],
        "start_time": NOW,
        "end_time": NOW + timedelta(seconds=1),
    }
    client.experiments.log_run(**run, output=None, error="ValueError: no")
    one = client.experiments.log_run(**run, output="kept")  # in place of the one that failed
    with Client(**settings) as other:
        for again in (client, other):
            with pytest.raises(ConflictError, match=r"succeeded already.*repetition_number="):
                again.experiments.log_run(**run, output="lost")
    client.experiments.log_run(**run, output="second", repetition_number=2)
    for score in (0.5, 1.0):  # as in Phoenix, an evaluation takes the place of the one before
        client.experiments.log_evaluation(experiment_run_id=one["id"], name="seen", score=score)
    read = client.experiments.get_experiment(made["id"])
    assert [run["output"] for run in read["task_runs"]] == ["kept", "second"]
    assert [run.result for run in read["evaluation_runs"]] == [{"score": 1.0}]
    got = client.experiments.get(experiment_id=made["id"])
    assert (got["successful_run_count"], got["missing_run_count"]) == (2, 4)


def test_runs_that_were_never_to_be_logged_are_not_missing(client, name):
    dataset = client.datasets.create_dataset(name=name, dataframe=QUESTIONS, **KEYS)
    made = client.experiments.create(dataset_id=dataset.id, repetitions=2, run_count=3)
    for place, repetition in [(0, 1), (0, 2), (1, 1)]:
        client.experiments.log_run(
            experiment_id=made["id"], dataset_example_id=dataset[place]["id"], output="x",
            repetition_number=repetition, start_time=NOW, end_time=NOW,
        )  # fmt: skip
    report = client.experiments.get_experiment(made["id"]).report()
    assert (report.done, report.planned, report.missing, report.resume) == (3, 3, 0, "")
    assert client.experiments.list(dataset_id=dataset.id)[0].status == "completed"
    for wrong in ({"run_count": 0}, {"run_count": 1.5}, {"repetitions": None}):
        with pytest.raises(UsageError, match="pass 1 or more"):
            client.experiments.create(dataset_id=dataset.id, **wrong)


def test_an_evaluation_that_says_nothing_is_refused(client, name):
    with pytest.raises(ValueError, match=r"says nothing; pass a score"):
        client.experiments.log_evaluation(experiment_run_id="any", name="seen")
    with pytest.raises(ValueError, match="has no name"):
        client.experiments.log_evaluation(experiment_run_id="any", name="", score=1.0)


@pytest.mark.phoenix
def test_an_evaluation_finds_its_run_by_the_servers_id(server, name, tmp_path):
    """Once, it failed where this machine had recorded the run."""
    where = {"base_url": server.url, "api_key": server.key}
    with Client(**where, path=tmp_path / "here") as client:
        dataset = client.datasets.create_dataset(name=name, dataframe=QUESTIONS, **KEYS)
        made = client.experiments.create(dataset_id=dataset.id)
        run = client.experiments.log_run(
            experiment_id=made["id"],
            dataset_example_id=dataset[0]["id"],
            output="4",
            start_time=NOW,
            end_time=NOW,
        )
        with Client(**where, path=tmp_path / "elsewhere") as other:
            (theirs,) = other.experiments.get_experiment(made["id"])["task_runs"]
            assert theirs["id"] != run["id"]
        client.experiments.log_evaluation(experiment_run_id=theirs["id"], name="seen", score=1.0)
        read = client.experiments.get_experiment(made["id"])
        assert [one.experiment_run_id for one in read["evaluation_runs"]] == [run["id"]]


def test_what_only_a_server_has(client, settings, name):
    dataset = client.datasets.create_dataset(name=name, dataframe=QUESTIONS, **KEYS)
    made = client.experiments.create(dataset_id=dataset.id)
    if "base_url" not in settings:
        with pytest.raises(UsageError, match="no pages"):
            client.experiments.get_experiment_url(dataset.id, made["id"])
        client.experiments.delete(experiment_id=made["id"])
        with pytest.raises(NotFoundError):
            client.experiments.get(experiment_id=made["id"])
        return
    page = client.experiments.get_experiment_url(dataset.id, made["id"])
    assert page == client.experiments.get_experiment(made["id"]).url
    assert client.experiments.get_dataset_experiments_url(dataset.id).endswith("/experiments")
    client.experiments.delete(experiment_id=made["id"], delete_project=True)
    with pytest.raises(NotFoundError):
        client.experiments.get(experiment_id=made["id"])


async def test_everything_can_be_awaited(settings, name):
    async with AsyncClient(**settings) as client:
        made = await client.datasets.create_dataset(name=name, dataframe=QUESTIONS, **KEYS)
        more = [{"input": {"question": "?"}, "output": {"answer": "!"}}]
        dataset = await client.datasets.add_examples_to_dataset(dataset=made, examples=more)
        assert len(await client.datasets.get_dataset_versions(dataset=name)) == 2

        async def ask(input):
            return task(input)

        ran = await client.experiments.run_experiment(
            dataset=dataset,
            task=ask,
            evaluators=[exact, length],
            concurrency=5,
            print_summary=False,
        )
        assert len(ran["task_runs"]) == 4
        read = await client.experiments.get_experiment(experiment_id=ran["experiment_id"])
        judged = await client.experiments.evaluate_experiment(
            experiment=read, evaluators=[judge], print_summary=False
        )
        assert len(judged["evaluation_runs"]) == 12
        again = await client.experiments.resume_experiment(
            experiment_id=ran["experiment_id"], task=ask, print_summary=False
        )
        assert len(again["task_runs"]) == 4
        if client.base_url:
            assert (await client.sync()).complete
        made = await client.experiments.create(dataset_id=dataset.id)
        assert (await client.experiments.get(experiment_id=made["id"]))["id"] == made["id"]
        assert len(await client.experiments.list(dataset_id=dataset.id)) == 2
        assert name in {one["name"] for one in await client.datasets.list(limit=10)}
