"""Arguments of other types than are meant: numbers of any type are taken, all else is refused in words."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

import phoenix_nb as pnb

DATASET = pnb.Dataset.from_records([{"q": n} for n in range(4)], input_keys=["q"], name="numbers")


def right(output):
    return True


@pytest.fixture
def client(tmp_path):
    return pnb.Client(path=tmp_path / "store.db")


@pytest.fixture
def ran(client):
    return pnb.run_experiment(
        DATASET, lambda q: q["q"], [right], client=client, print_summary=False
    )


@pytest.mark.parametrize("timeout", [Fraction(61, 2), Decimal("30.5"), np.float32(30.5)])
def test_numbers_of_any_type_are_taken(client, timeout):
    three = np.int64(3)
    ran = pnb.run_experiment(
        DATASET, lambda q: q["q"], client=client, print_summary=False, timeout=timeout,
        retries=three, concurrency=three, repetitions=three, seed=three,
    )  # fmt: skip
    (session,) = client.experiments.get_experiment(ran.experiment_id)._store.load_sessions(ran.id)
    known = {name: session.work.options[name] for name in ("timeout", "retries", "concurrency")}
    assert known == {"timeout": 30.5, "retries": 3, "concurrency": 3}
    assert len(ran.task_runs) == 12
    tried = pnb.run_experiment(
        DATASET, lambda q: q["q"], client=client, print_summary=False, dry_run=np.int64(2)
    )
    assert len(tried.task_runs) == 2


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda ran: ran.to_parquet(None), "path=None"),
        (lambda ran: ran.to_html(3), "path=3"),
        (lambda ran: ran.variance(1.5), "evaluator=1.5"),
        (lambda ran: ran.annotate(ran.task_runs[0].example_id, tags=5), "tags=5"),
        (lambda ran: pnb.compare(ran, 5), "is of type int"),
        (lambda ran: pnb.compare(ran, ran).slices(None), "by=None"),
        (lambda ran: pnb.compare(ran, ran).repetition_summary(k="2"), "k='2'"),
        (lambda ran: pnb.compare(ran, ran).to_markdown(1.5), "path=1.5"),
        (lambda ran: pnb.resume_variants(None, right), "experiments=None"),
        (lambda ran: pnb.label(None, "right?"), "this is None"),
        (lambda ran: pnb.label(ran, "right?", labels=2), "labels=2"),
        (lambda ran: pnb.label(ran, "right?", n="all"), "n='all'"),
        (lambda ran: pnb.label(ran, "right?", name=None), "name=None"),
        (lambda ran: pnb.label(ran, "right?", rubric=1), "rubric=1"),
        (lambda _: pnb.Client("http://localhost:1", api_key=5), "api_key is of type int"),
        (lambda _: pnb.Client("http://localhost:1", headers="a: b"), "headers are not a dict"),
        (lambda _: pnb.Client("http://localhost:1", headers={"a": 5}), "headers are not a dict"),
        (lambda _: pnb.Dataset.from_csv(None), "path=None"),
        (lambda _: pnb.Dataset.from_records(5), "records are"),
        (lambda _: pnb.Dataset.from_records([{"q": 1}], input_keys=5), "input_keys=5"),
        (lambda _: pnb.Dataset.from_records([{"q": 1}], input_keys="q", id_key=[]), "id_key="),
        (
            lambda _: pnb.Dataset.from_records([{"q": 1}], input_keys="q", description=5),
            "description=5",
        ),
        (
            lambda _: pnb.Dataset.from_records([{"q": 1}], input_keys="q", metadata="x"),
            "metadata='x'",
        ),
        (lambda _: DATASET.to_dataframe([]), r"shape=[]"),
        (lambda _: pnb.sample_size("x"), "margin='x'"),
        (lambda _: pnb.sample_size(repetitions=1.5), "repetitions=1.5"),
        (lambda _: pnb.sample_size(changed=None), "changed=None"),
        (lambda _: pnb.sample_size(spread="x"), "spread='x'"),
        (lambda _: pnb.sample_size(power=[]), "power=[]"),
        (lambda _: pnb.sample_size(noise=None), "noise=None"),
    ],
)
def test_a_wrong_kind_of_argument_is_named(ran, call, told):
    with pytest.raises(pnb.UsageError) as refused:
        call(ran)
    assert told in str(refused.value)
