"""A key is the same where nothing that decides the result differs, and only there."""

import pytest

from phoenix_nb.core.reuse.keys import EvaluationKeys, ExampleHashes, TaskKeys, sources_of
from phoenix_nb.core.user_code.binding import bind_evaluators, bind_task
from phoenix_nb.model import ExampleRecord
from tests.support.ran import run

INPUT = frozenset({"input"})


def example(id_, q="q", a="a", **metadata):
    return ExampleRecord(id=id_, input={"q": q}, output={"a": a}, metadata=metadata)


def keys(examples, sources=INPUT, identity="i"):
    return TaskKeys(identity, ExampleHashes(examples).distinct(sources))


def evaluation_keys(examples, sources):
    hashes = ExampleHashes(examples)
    return EvaluationKeys(
        "i", frozenset(sources), hashes.of(frozenset(sources)), hashes.distinct(INPUT)
    )


def test_content_counts_and_ids_do_not():
    one, other = keys([example("a", "x")]), keys([example("b", "x"), example("c", "y")])
    assert one.of("a", 1) == other.of("b", 1) != other.of("c", 1)


def test_only_what_is_bound_counts():
    before, after = [example("e", a="a")], [example("e", a="b")]
    assert keys(before).of("e", 1) == keys(after).of("e", 1)
    seen = frozenset({"expected"})
    assert keys(before, seen).of("e", 1) != keys(after, seen).of("e", 1)


def test_repetitions_and_equal_examples_have_keys_of_their_own():
    of = keys([example("a"), example("b"), example("c")])
    every = {of.of(id_, repetition) for id_ in "abc" for repetition in (1, 2)}
    assert len(every) == 6
    more = keys([example("other", "z"), example("a"), example("b"), example("c")])
    assert every <= {more.of(id_, repetition) for id_ in "abc" for repetition in (1, 2)}


def test_an_example_of_another_dataset_has_no_key():
    assert keys([example("a")]).of("b", 1) is None


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"output": "other"}, False),
        ({"repetition": 2}, False),
        ({"trace_id": "t"}, True),
        ({"id": "r2"}, True),
    ],
    ids=str,
)
def test_an_evaluation_goes_by_output_and_sample(changed, same):
    of = evaluation_keys([example("e0")], {"output"})
    before = run("e0", "text")
    assert (of.of(before) == of.of(before.model_copy(update=changed))) is same


def test_two_questions_with_one_answer_are_evaluated_each_for_itself():
    of = evaluation_keys([example("e0", "x"), example("e1", "y")], {"output"})
    assert of.of(run("e0", "text")) != of.of(run("e1", "text"))


def test_an_example_that_is_put_first_changes_no_other_key():
    old = [example("e0", "x"), example("e1", "y"), example("e2", "x")]
    new = [example("first", "z"), *old]
    for sources in ({"output"}, {"output", "expected"}):
        before, after = evaluation_keys(old, sources), evaluation_keys(new, sources)
        for id_ in ("e0", "e1", "e2"):
            assert before.of(run(id_, "text")) == after.of(run(id_, "text"))


def test_an_output_that_is_no_json_has_no_key():
    of = evaluation_keys([example("e0")], {"output"})
    assert of.of(run("e0", "text").model_copy(update={"output": float("nan")})) is None


def test_sources_are_what_the_function_is_given():
    assert sources_of(bind_task(lambda question: question).binding) == {"input"}
    assert sources_of(bind_task(lambda input, reference: 1).binding) == {"input", "expected"}
    (judge,) = bind_evaluators(lambda output, expected, metadata: 1)
    assert sources_of(judge.binding) == {"output", "expected", "metadata"}
