"""Variants as users run them: blocking, awaited, in the background, resumed."""

import asyncio

import pytest

import phoenix_nb as pnb

QUIET = {"print_summary": False, "retries": 0}
PROMPTS = {"terse": "Answer {question}", "stepwise": "Think about {question}"}


@pytest.fixture
def dataset():
    rows = [{"question": f"q{i}", "answer": str(i)} for i in range(20)]
    return pnb.Dataset.from_records(rows, input_keys="question", output_keys="answer", name="d")


async def task(input, prompt):
    asked = prompt.fill(input)
    return asked.rpartition("q")[2] if "Think" in asked else "0"


def correct(output, expected):
    return output == expected["answer"]


def test_variants_are_run_and_compared(dataset, client):
    found = pnb.run_variants(dataset, task, PROMPTS, [correct], client=client, **QUIET)
    assert found.variants == ("terse", "stepwise")
    assert found.headline().startswith("stepwise beats terse on correct by 95 points")
    step = pnb.get_experiment(found[1].experiment_id, client=client)
    assert step.variant.parameters == {"prompt": "Think about {question}"}
    assert found.changes().record.areas == ("prompt",)
    assert pnb.compare(*(one.id for one in found), client=client).summary().equals(found.summary())


async def test_awaited_and_started_say_the_same(dataset, client):
    options = {"client": client, "baseline": "stepwise", **QUIET}
    awaited = await pnb.async_run_variants(dataset, task, PROMPTS, [correct], **options)
    started = await pnb.start_variants(dataset, task, PROMPTS, [correct], **options)
    assert awaited.summary().equals(started.summary())
    assert awaited.baseline.name == "stepwise"


def test_parameters_are_bound_by_name_and_secrets_are_not_kept(dataset, client):
    key = "sk-abcdefghij0123456789abcdef"
    seen = set()

    def uses(question, model, api_key):
        seen.add((model, api_key))
        return "0"

    found = pnb.run_variants(
        dataset, uses, pnb.grid(model=["s", "l"], api_key=key), [correct], client=client, **QUIET
    )
    assert seen == {("s", key), ("l", key)}
    assert found[0].variant.parameters == {"model": "s", "api_key": "***"}
    with pytest.raises(pnb.UsageError, match="looked like a secret"):
        pnb.resume_variants(found, uses, [correct], client=client, **QUIET)
    again = pnb.resume_variants(
        found, uses, [correct], variants={name: {"model": name, "api_key": key} for name in "sl"},
        client=client, **QUIET,
    )  # fmt: skip
    assert again.variants == ("s", "l")


def test_every_run_of_a_variant_has_a_trace_and_counts_its_tokens(dataset, client):
    tracer = pnb.tracing.provider().get_tracer("a library")

    def calls(question, size):
        counts = {"llm.token_count.prompt": size, "llm.token_count.completion": 1}
        tracer.start_span("call", attributes=counts).end()
        return "0"

    sizes = {"short": {"size": 10}, "long": {"size": 90}}
    found = pnb.run_variants(dataset, calls, sizes, [correct], client=client, **QUIET)
    for ran, size in zip(found, (10, 90), strict=True):
        assert all(r.trace_id for r in (*ran.task_runs, *ran.evaluation_runs))
        assert set(ran.to_dataframe()["tokens_prompt"]) == {size}


def test_a_dry_run_stores_nothing(dataset, client):
    found = pnb.run_variants(dataset, task, PROMPTS, [correct], dry_run=3, client=client, **QUIET)
    assert found.summary()["n"].tolist() == [3, 3]
    assert pnb.list_experiments(client=client) == []


def test_resuming_runs_what_is_missing_in_all_variants_and_nothing_else(dataset, client):
    asked = []

    def broken(input, prompt):
        asked.append(prompt.fill(input))
        if input["question"] in ("q3", "q7") and len(asked) <= 40:
            raise ValueError("not yet")
        return "0"

    first = pnb.run_variants(dataset, broken, PROMPTS, [correct], client=client, **QUIET)
    assert len(first.errors()) == 4
    again = pnb.resume_variants(
        [one.experiment_id for one in first], broken, [correct], client=client, **QUIET
    )
    assert sorted(asked[40:]) == [
        "Answer q3", "Answer q7", "Think about q3", "Think about q7",
    ]  # fmt: skip
    assert again.errors().empty
    assert again.summary()["n"].tolist() == [20, 20]


@pytest.fixture
def documents():
    """Twelve documents with three questions each."""
    rows = [{"q": f"q{n}", "document": f"d{n // 3}"} for n in range(36)]
    return pnb.Dataset.from_records(rows, input_keys=["q"], metadata_keys=["document"], name="docs")


def guesses(input, prompt):
    return prompt + input["q"]


def short(output):
    return len(output) < 5


def by_document(example):
    return example.metadata["document"]


def test_resumed_variants_are_compared_as_in_the_first_run(documents, client):
    options = {"client": client, "reuse": False, **QUIET}
    first = pnb.run_variants(
        documents, guesses, {"a": "x", "b": "yyy"}, [short, len],
        baseline="b", cluster="document", primary="short", **options,
    )  # fmt: skip
    ids = [one.experiment_id for one in first]
    again = pnb.resume_variants(ids, guesses, [short, len], **options)
    assert (again.baseline.variant.name, again.cluster, again.primary) == ("b", "document", "short")
    assert again.summary(detail=True)["clusters"].dropna().tolist() == [12, 12]
    assert again.summary(detail=True).equals(first.summary(detail=True))
    other = pnb.resume_variants(
        ids, guesses, [short], baseline=0, cluster=None, primary="len", **options
    )
    assert (other.baseline.variant.name, other.cluster, other.primary) == ("a", None, "len")
    with pytest.raises(pnb.UsageError, match="primary='none' is not an evaluator"):
        pnb.resume_variants(ids, guesses, primary="none", **options)
    with pytest.raises(pnb.UsageError, match="neither a metadata key nor an input key"):
        pnb.resume_variants(ids, guesses, cluster="page", **options)


def test_a_cluster_that_is_a_function_comes_with_the_comparison_or_is_asked_for(documents, client):
    options = {"client": client, **QUIET}
    first = pnb.run_variants(
        documents, guesses, {"a": "x", "b": "yyy"}, [short], cluster=by_document, **options
    )
    assert pnb.resume_variants(first, guesses, [short], **options).cluster is by_document
    ids = [one.experiment_id for one in first]
    with pytest.warns(
        UserWarning, match="by the function by_document, which is not stored"
    ) as warned:
        assert pnb.resume_variants(ids, guesses, [short], **options).cluster is None
    assert [one.filename for one in warned] == [__file__]
    given = pnb.resume_variants(ids, guesses, [short], cluster=by_document, **options)
    assert given.summary(detail=True)["clusters"].dropna().tolist() == [12]


def test_one_variant_is_resumed_with_its_own_parameters(dataset, client):
    first = pnb.run_variants(dataset, task, PROMPTS, client=client, **QUIET)
    found = pnb.resume_experiment(first[1].experiment_id, task, [correct], client=client, **QUIET)
    assert found.summary().loc["correct", "mean"] == 1


def test_the_client_has_the_verbs(dataset, client):
    found = client.experiments.run_variants(dataset, task, PROMPTS, [correct], **QUIET)
    assert client.experiments.compare(*found).headline() == found.headline()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"variants": {"a": "x"}}, "only 'a'"),
        ({"variants": {}}, "no variants"),
        ({"baseline": "odd"}, "baseline='odd' is none of the variants"),
        ({"variants": {"a": {"model": "s"}, "b": {"model": "l"}}}, "no parameter 'model'"),
        ({"variants": {"a": {"input": 1}, "b": {"input": 2}}}, "every task already has"),
    ],
)
def test_misuse_is_told_before_anything_runs(dataset, client, given, said):
    def never(input, prompt="{question}"):
        raise AssertionError("must not run")

    with pytest.raises(pnb.UsageError, match=said):
        pnb.run_variants(
            dataset, never, given.pop("variants", PROMPTS), client=client, **given, **QUIET
        )
    assert pnb.list_experiments(client=client) == []


async def test_a_hopeless_variant_is_stopped_while_the_others_go_on(dataset, client):
    never = asyncio.Event()

    async def waits(input, prompt):
        if "Answer" in prompt:
            await never.wait()
        return "0"

    def stop(event):
        if getattr(event, "run", None) is not None:  # the first run that has finished
            handle.stop("terse")

    handle = pnb.start_variants(
        dataset, waits, PROMPTS, [correct], concurrency=8, on_event=stop, client=client, **QUIET
    )
    found = await handle
    assert len(found["stepwise"].task_runs) == 20
    assert len(found["terse"].task_runs) < 20
    assert any(note.startswith("terse: ") for note in found.notes)


@pytest.mark.parametrize("ids", ["one", ["one"], []])
def test_resuming_fewer_than_two(client, ids):
    with pytest.raises(pnb.UsageError, match="two variants or more"):
        pnb.resume_variants(ids, task, client=client)


def test_resuming_one_twice(dataset, client):
    one = pnb.run_experiment(dataset, lambda input: 1, client=client, **QUIET)
    with pytest.raises(pnb.UsageError, match="named twice"):
        pnb.resume_variants([one, one], lambda input: 1, client=client, **QUIET)


def test_resuming_what_does_not_belong_together(dataset, client):
    options = {"client": client, **QUIET}
    one = pnb.run_experiment(dataset, lambda input: 1, **options)
    two = pnb.run_experiment(dataset, lambda input: 1, repetitions=2, **options)
    with pytest.raises(pnb.UsageError, match="not run on the same version"):
        pnb.resume_variants([one, two], lambda input: 1, **options)


def test_variants_resumed_with_another_task_say_so(client):
    rows = pnb.Dataset.from_records([{"n": 1}, {"n": 2}], input_keys="n")

    def failing(input, by):
        if input["n"] == 2:
            raise ValueError("not yet")
        return by

    variants = {"once": {"by": 1}, "twice": {"by": 2}}
    begun = pnb.run_variants(rows, failing, variants, retries=0, client=client)
    (call,) = [one for one in begun.notes if one.startswith("Resume: pnb.resume_variants(")]
    assert all(one.experiment_id in call for one in begun.experiments)
    whole = pnb.resume_variants(begun, lambda input, by: by, client=client)
    assert [one.partition(" continues with another task")[0] for one in whole.notes] == [
        "'once'", "'twice'",
    ]  # fmt: skip


def test_experiments_on_parts_of_a_dataset_have_their_own_examples(dataset, client):
    parts = [dataset.select(list(dataset)[:4]), dataset.select(list(dataset)[2:6])]
    ids = [
        pnb.run_experiment(part, lambda input: 0, client=client, **QUIET).experiment_id
        for part in parts
    ]
    comparison = pnb.compare(ids, client=client)
    assert [list(one.dataset.record.places) for one in comparison.experiments] == [
        list(part.record.places) for part in parts
    ]
