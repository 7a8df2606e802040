import functools
from unittest.mock import Mock

import pytest

from phoenix_nb.core.user_code.binding import bind_evaluators, bind_task
from phoenix_nb.core.user_code.evaluator import evaluator
from phoenix_nb.errors import EvaluatorSignatureError, TaskSignatureError, UsageError

VALUES = {name: f"<{name}>" for name in
          ("input", "expected", "reference", "metadata", "example", "output", "trace_id")}  # fmt: skip


def called(bound):
    args, kwargs = bound.binding.arguments(VALUES.__getitem__)
    return bound.function(*args, **kwargs)


def by_object():
    class Task:
        def __call__(self, question):
            return question

    return Task()


def positional_only(row, /):
    return row


@pytest.mark.parametrize(("task", "got"), [
    (lambda question: question, "<input>"),
    (lambda input: input, "<input>"),
    (lambda expected: expected, "<expected>"),
    (lambda input, reference: (input, reference), ("<input>", "<reference>")),
    (lambda question, temperature=0.7: (question, temperature), ("<input>", 0.7)),
    (lambda question=None: question, "<input>"),
    (lambda metadata, *, example: (metadata, example), ("<metadata>", "<example>")),
    (lambda *args: args, ("<input>",)),
    (lambda input, **rest: (input, rest), ("<input>", {})),
    (functools.partial(lambda a, b: (a, b), "a"), ("a", "<input>")),
    (by_object(), "<input>"),
    (positional_only, "<input>"),
    (str.upper, "<INPUT>"),
])  # fmt: skip
def test_what_a_task_is_given(task, got):
    assert called(bind_task(task)) == got


@pytest.mark.parametrize("task", [
    lambda: None, lambda a, b: None, lambda input, foo: None, lambda *, foo: None,
    lambda question, expected: None, str, 5, None,
])  # fmt: skip
def test_tasks_that_cannot_be_called(task):
    with pytest.raises(TaskSignatureError, match=r"\.$"):
        bind_task(task)


def test_parameter_that_variants_could_set_is_refused_with_that_remedy():
    with pytest.raises(TaskSignatureError, match=r"'prompt' that nothing fits.*run_variants"):
        bind_task(lambda input, prompt: None)


def test_a_task_that_was_called_is_not_awaited_and_said_so():
    async def answer(input):
        return input

    with pytest.raises(
        TaskSignatureError, match=r"a call of answer\(\.\.\.\); pass the function itself"
    ):
        bind_task(answer("q"))  # warnings are errors: nobody awaits it


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ("promt", r"did you mean 'prompt'\?"),
        ("colour", r"add it, or leave it out of the variant\."),
    ],
)
def test_variant_parameter_that_the_task_lacks_is_refused_with_its_remedy(given, remedy):
    with pytest.raises(TaskSignatureError, match=f"no parameter '{given}' for the .*; {remedy}$"):
        bind_task(lambda input, prompt: None, {given: "x"})


def test_variant_parameters_are_bound_by_name():
    task = bind_task(lambda prompt, row, tone="calm": (prompt, row, tone), {"prompt": "Be brief."})
    assert called(task) == ("Be brief.", "<input>", "calm")


@pytest.mark.parametrize("parameters", [{"model": 1}, {"input": 1}])
def test_variant_parameters_that_fit_nothing(parameters):
    with pytest.raises(UsageError):
        bind_task(lambda input, prompt=None: None, parameters)


def test_containers_in_parameters_are_not_shared():
    task = bind_task(lambda row, names: names.append(row) or names, {"names": []})
    assert called(task) == called(task) == ["<input>"]


@pytest.mark.parametrize(("given", "got"), [
    (lambda output: output, "<output>"),
    (lambda answer: answer, "<output>"),
    (lambda input: input, "<input>"),
    (lambda output, expected, trace_id: (output, expected, trace_id),
     ("<output>", "<expected>", "<trace_id>")),
])  # fmt: skip
def test_what_an_evaluator_is_given(given, got):
    (bound,) = bind_evaluators(given)
    assert called(bound) == got


def test_names():
    def correct(output):
        return True

    @evaluator(name="Tone", kind="llm", direction="maximize")
    def judge(output):
        return True

    bound = bind_evaluators([correct, lambda output: 1, judge, functools.partial(correct)][:3])
    assert [one.name for one in bound] == ["correct", "evaluator_2", "Tone"]
    assert (bound[2].kind, bound[2].direction) == ("LLM", "maximize")
    assert [one.name for one in bind_evaluators({"mine": correct})] == ["mine"]
    assert bind_evaluators(None) == ()


class Both:
    name = "both"

    def evaluate(self, *, output, **rest):
        return "sync"

    async def async_evaluate(self, *, output, **rest):
        return "async"


class OnlySync:
    def evaluate(self, output, expected):
        return (output, expected)

    async def async_evaluate(self, output):
        raise NotImplementedError


class FromEvals:
    name = "judge"
    kind = "llm"
    direction = "maximize"

    def evaluate(self, eval_input):
        return eval_input


def test_objects_are_asked_by_their_methods():
    both, only_sync, evals = bind_evaluators([Both(), OnlySync(), FromEvals()])
    assert both.is_async
    assert called(only_sync) == ("<output>", "<expected>")
    assert called(evals)["reference"] == "<expected>"
    assert (evals.name, evals.kind, evals.direction) == ("judge", "LLM", "maximize")


def one(output):
    return True


@pytest.mark.parametrize("given", [
    [one, one], {"": one}, {3: one}, [Both], ["correct"], [5], lambda: 1, lambda output, foo: 1,
    [lambda *, foo: 1],
])  # fmt: skip
def test_evaluators_that_cannot_be_called(given):
    with pytest.raises(EvaluatorSignatureError, match=r"\.$"):
        bind_evaluators(given)


def yielding(input):
    yield input


async def yielding_later(input):
    yield input


class Yielding:
    def __call__(self, input):
        yield input

    def method(self, input):
        yield input


@pytest.mark.parametrize(
    "task",
    [yielding, yielding_later, Yielding(), Yielding().method, functools.partial(yielding)],
)
def test_a_task_that_yields_is_refused_before_it_costs_anything(task):
    with pytest.raises(TaskSignatureError, match="return the whole output"):
        bind_task(task)


class AnswersToEveryName:
    """What mocks and proxies of remote objects are like."""

    looked_up = 0

    def __call__(self, input):
        return input

    def __getattr__(self, name):
        self.looked_up += 1
        assert self.looked_up < 100, "it is unwrapped without end"
        return self


@pytest.mark.parametrize("callable_", [AnswersToEveryName(), Mock(side_effect=lambda input: input)])
def test_objects_that_answer_to_every_name_are_called_as_they_are(callable_):
    task = bind_task(callable_)
    assert called(task) == "<input>"
    assert task.name == type(callable_).__name__


class Tool:
    """Has an async function, and is called without being awaited."""

    def __init__(self):
        self.func = awaited

    def __call__(self, input):
        return input


async def awaited(input):
    return input


def test_a_callable_is_async_by_itself_and_not_by_what_it_holds():
    assert not bind_task(Tool()).is_async
    assert bind_task(functools.partial(awaited)).is_async
