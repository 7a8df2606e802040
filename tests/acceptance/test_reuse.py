"""Never pay twice: what changes runs what it affects and nothing else; what does not, runs nothing."""

import functools
import importlib.util
import itertools
import os
import subprocess
import sys
import textwrap

import pytest

import phoenix_nb as pnb

HEAD = '''
import functools

CALLS = []

def innermost(text):
    return text.upper()

def helper(text):
    return innermost(text)

def repeated(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(input):
            return function(input) * times
        return wrapper
    return decorate

def closed_over(prefix):
    def task(input):
        CALLS.append(input["q"])
        return prefix + input["q"]
    return task

WORDS = {"left": 1, "right": 2}
PROMPT = """Answer.
Be brief.
{q}"""

class Answering:
    temperature = 0.5

    def __init__(self, model):
        self.model = model
        self.asked = 0

    def __call__(self, input):
        self.asked += 1
        CALLS.append(input["q"])
        return f"{self.model} {self.temperature} {input['q']}"

def with_extra(input, extra):
    CALLS.append(input["q"])
    return input["q"] + extra

def task(input, suffix="!"):
    CALLS.append(input["q"])
    return helper(input["q"]) + suffix

@repeated(2)
def decorated(input):
    CALLS.append(input["q"])
    return input["q"]

def reading(input):
    CALLS.append(input["q"])
    return str(sorted(WORDS.items())) + input["q"]

def prompted(input):
    CALLS.append(input["q"])
    return PROMPT.format(q=input["q"])

def with_set(input):
    CALLS.append(input["q"])
    return input["q"] in {"a", "b", "c"}
'''
MUTATIONS = {
    "body": ("task", 'helper(input["q"]) + suffix', 'helper(input["q"]) + suffix + "?"'),
    "decorator body": ("decorated", "function(input) * times", "function(input) * times * 1"),
    "decorator arguments": ("decorated", "@repeated(2)", "@repeated(3)"),
    "default": ("task", 'suffix="!"', 'suffix="."'),
    "closure": ("closed_over('a')", "closed_over('a')", "closed_over('b')"),
    "global": ("reading", '"right": 2', '"right": 3'),
    "helper two deep": ("task", "text.upper()", "text.lower()"),
    "partial": (
        "functools.partial(with_extra, extra='1')",
        "extra='1'",
        "extra='2'",
    ),
    "attribute of an object": ("Answering('small')", "'small'", "'large'"),
    "class attribute": ("Answering('small')", "temperature = 0.5", "temperature = 0.7"),
    "prompt": ("prompted", "Be brief.", "Be thorough."),
    "constant set": ("with_set", '{"a", "b", "c"}', '{"a", "b", "d"}'),
}
NO_OPS = {
    "comment": ("task", "    return helper", "    # the answer\n    return helper"),
    "docstring": ("task", 'suffix="!"):\n', 'suffix="!"):\n    """Answer it."""\n'),
    "blank line": ("task", "    return helper", "\n\n    return helper"),
    "moved": ("task", "import functools\n", "import functools\n\n\nOTHER = 1\n\n\n"),
    "renamed": ("task", "def task(", "def answer("),
    "order of a dict": (
        "reading",
        '{"left": 1, "right": 2}',
        '{"right": 2, "left": 1}',
    ),
    "order of a set": ("with_set", '{"a", "b", "c"}', '{"c", "a", "b"}'),
}


@pytest.fixture
def written(tmp_path):
    """Write source as a module of its own, import it, and evaluate an expression there."""
    numbers = itertools.count()

    def load(source, expression):
        path = tmp_path / f"user_code_{next(numbers)}.py"
        path.write_text(source)
        spec = importlib.util.spec_from_file_location("user_code", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module, eval(expression, vars(module))  # noqa: S307 - the tests' own text

    return load


def questions(count=6, name="questions", **changes):
    records = [{"q": f"q{n}", "a": f"q{n}"} for n in range(count)]
    for place, record in changes.get("edited", {}).items():
        records[place] |= record
    return pnb.Dataset.from_records(records, input_keys=["q"], output_keys=["a"], name=name)


def run(client, task, evaluators=None, *, data=None, reuse=True, **given):
    data = questions() if data is None else data
    return pnb.run_experiment(
        data, task, evaluators, client=client, reuse=reuse, print_summary=False, **given
    )


def counted(client, load, source, expression):
    module, task = load(source, expression)
    experiment = run(client, task)
    return len(module.CALLS), experiment


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_change_that_matters_runs_everything_again(client, written, name):
    expression, before, after = MUTATIONS[name]
    assert before in HEAD + expression
    counted(client, written, HEAD, expression)
    changed = HEAD.replace(before, after), expression.replace(before, after)
    calls, experiment = counted(client, written, *changed)
    assert calls == 6
    assert experiment.reuse.reasons != ("nothing like it was run before",)
    assert "failed before" not in str(experiment.reuse)


@pytest.mark.parametrize("name", NO_OPS)
def test_a_change_that_does_not_matter_runs_nothing(client, written, name):
    expression, before, after = NO_OPS[name]
    assert before in HEAD
    counted(client, written, HEAD, expression)
    renamed = "answer" if name == "renamed" else expression
    calls, experiment = counted(client, written, HEAD.replace(before, after), renamed)
    assert calls == 0
    assert experiment.reuse.reused == 6


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_change_of_something_else_runs_nothing(client, written, name):
    expression, before, after = MUTATIONS[name]
    other = "prompted" if expression != "prompted" else "reading"
    counted(client, written, HEAD, other)
    calls, _ = counted(client, written, HEAD.replace(before, after), other)
    assert calls == 0


def test_the_reason_names_the_line_of_the_prompt(client, written):
    counted(client, written, HEAD, "prompted")
    _, experiment = counted(client, written, HEAD.replace("Be brief", "Be kind"), "prompted")
    assert str(experiment.reuse).startswith("0 reused · 6 run: the prompt changed (line 2)")


def test_one_edited_variant_of_five_runs_alone(client):
    calls = []

    def task(input, prompt):
        calls.append(prompt)
        return f"{prompt} {input['q']}"

    prompts = {name: f"{name}: {{q}}" for name in "abcde"}
    data = questions(200)

    def compare():
        calls.clear()
        return pnb.run_variants(data, task, prompts, client=client, reuse=True, print_summary=False)

    compare()
    assert len(calls) == 1_000
    prompts["c"] = "c, briefly: {q}"
    comparison = compare()
    assert len(calls) == 200
    assert set(calls) == {"c, briefly: {q}"}
    assert [one.reuse.reused for one in comparison.experiments] == [200, 200, 0, 200, 200]
    assert comparison.experiments[2].reuse.reasons == ("the prompt changed",)
    compare()
    assert not calls


def asking(calls, **given):
    def model(model, messages, **parameters):
        calls.append(messages[0]["content"])
        return {"choices": [{"message": {"content": "ok"}}]}

    return pnb.llm_task(model, model="m", **given)


def function_with(calls, prompt):
    def task(input, prompt=prompt, *, style=None):
        calls.append(prompt)
        return prompt + input["q"]

    return task


@pytest.mark.parametrize(
    "made", [lambda calls, prompt: asking(calls, prompt=prompt), function_with], ids=["llm", "def"]
)
def test_what_a_task_takes_by_default_and_what_a_variant_sets_are_the_same(client, made):
    calls, data = [], questions(20)

    def run(prompt):
        return pnb.run_experiment(
            data, made(calls, prompt), client=client, reuse=True, print_summary=False
        )

    def compare(default, **prompts):
        calls.clear()
        variants = {name: {"prompt": text} for name, text in prompts.items()}
        task = made(calls, default)
        return pnb.run_variants(
            data, task, variants, client=client, reuse=True, print_summary=False
        )

    run("A {q}")
    first = compare("A {q}", short="A {q}", long="B {q}")
    assert len(calls) == 20
    assert [one.reuse.reused for one in first.experiments] == [20, 0]
    assert not compare("B {q}", short="A {q}", long="B {q}").experiments[0].reuse.run
    assert not calls
    run("B {q}")
    assert not calls
    run("C {q}")
    assert len(calls) == 20


def test_a_variant_that_sets_the_default_changes_nothing(client):
    data, calls = questions(3), []
    task = function_with(calls, "A {q}")
    before = pnb.run_experiment(data, task, client=client, print_summary=False)
    variants = {"same": {"prompt": "A {q}"}, "other": {"prompt": "B {q}"}}
    same, other = pnb.run_variants(
        data, task, variants, client=client, print_summary=False
    ).experiments
    (change,) = pnb.compare(before, same, other).changes()
    assert (change.variant, change.before, change.after) == ("other", "A {q}", "B {q}")
    assert pnb.history(data, client=client).looks == 2


DEFAULTS = """
import functools
CALLS = []

def passed_on(function):
    @functools.wraps(function)
    def inner(input, **given):
        return function(input)
    return inner

def plain(input, prompt="one"):
    CALLS.append(prompt)
    return prompt + input["q"]

@passed_on
def deaf(input, prompt="one"):
    CALLS.append(prompt)
    return prompt + input["q"]
"""


@pytest.mark.parametrize(("task", "calls"), [("plain", 0), ("deaf", 6)])
def test_a_default_written_out_counts_only_where_it_is_taken(client, written, task, calls):
    """A decorator that gives nothing on lets the default decide, whatever a variant sets."""

    def run(default):
        module, function = written(DEFAULTS.replace('"one"', repr(default)), task)
        variants = {"a": {"prompt": "A "}, "b": {"prompt": "B "}}
        pnb.run_variants(
            questions(3), function, variants, client=client, reuse=True, print_summary=False
        )
        return len(module.CALLS)

    assert run("one") == 6
    assert run("two") == calls
    assert run("one") == 0


def test_a_default_that_the_code_changes_ends_no_reuse(client):
    calls, data = [], questions(5)

    def task(input, seen=[], limit=3):  # noqa: B006 - what this is about
        calls.append(input["q"])
        seen.append(input["q"])
        return input["q"][:limit]

    for _ in range(2):
        pnb.run_experiment(data, task, client=client, reuse=True, print_summary=False)
    assert len(calls) == 5


def test_one_edited_evaluator_of_three_calls_no_task(client, written):
    source = """
CALLS, JUDGED = [], []
def task(input):
    CALLS.append(1)
    return input["q"]
def first(output, expected):
    JUDGED.append("first")
    return output == expected["a"]
def second(output):
    JUDGED.append("second")
    return len(output)
def third(output, input):
    JUDGED.append("third")
    return output in input["q"]
"""
    module, task = written(source, "task")
    run(client, task, [module.first, module.second, module.third])
    module, task = written(source.replace("len(output)", "len(output) + 1"), "task")
    experiment = run(client, task, [module.first, module.second, module.third])
    assert module.CALLS == []
    assert module.JUDGED == ["second"] * 6
    assert {each.name: each.run for each in experiment.reuse.evaluators} == {
        "first": 0,
        "second": 6,
        "third": 0,
    }
    assert experiment.summary().loc["second", "mean"] == 3


def counting():
    calls = []

    def task(input):
        calls.append(input["q"])
        return input["q"]

    return task, calls


def test_ten_more_examples_run_ten(client):
    task, calls = counting()
    run(client, task, data=questions(20))
    experiment = run(client, task, data=questions(30))
    assert sorted(calls[20:]) == sorted(f"q{n}" for n in range(20, 30))
    assert str(experiment.reuse).startswith("20 reused · 10 run: 10 examples new")


def test_more_repetitions_run_the_missing_ones_and_never_stand_for_one_another(client):
    task, calls = counting()
    run(client, task, repetitions=2)
    experiment = run(client, task, repetitions=3)
    assert len(calls) == 18
    assert {run.repetition for run in experiment.task_runs if not run.reused_from} == {3}


def test_a_corrected_label_costs_no_call_of_a_task_that_does_not_see_it(client):
    task, calls = counting()
    judged = []

    def right(output, expected):
        judged.append(output)
        return output == expected["a"]

    run(client, task, right)
    experiment = run(client, task, right, data=questions(edited={2: {"a": "other"}}))
    assert len(calls) == 6
    assert judged[6:] == ["q2"]
    assert experiment.summary().loc["right", "mean"] == pytest.approx(5 / 6)


def test_failed_evaluations_are_the_reason_they_are_made_again(client):
    def broken(output):
        raise ValueError(output)

    dataset = client.datasets.create_dataset(name="broken", inputs=[{"q": 1}, {"q": 2}])
    options = {"client": client, "reuse": True, "retries": 0, "print_summary": False}
    pnb.run_experiment(dataset, lambda input: input["q"], [broken], **options)
    again = pnb.run_experiment(dataset, lambda input: input["q"], [broken], **options)
    (report,) = again.reuse.evaluators
    assert (report.reused, report.run) == (0, 2)
    assert str(report).endswith("2 evaluations failed before")
    assert again.reuse.headline.startswith(
        "2 reused · 0 run; made again by broken: 2 evaluations failed before"
    )


def test_a_corrected_label_is_seen_by_a_task_that_binds_it(client):
    calls = []

    def task(input, expected):
        calls.append(input["q"])
        return expected["a"]

    run(client, task)
    run(client, task, data=questions(edited={2: {"a": "other"}}))
    assert calls[6:] == ["q2"]


def test_equal_examples_are_samples_of_their_own(client):
    numbers = itertools.count()

    def task(input):
        return next(numbers)

    data = pnb.Dataset.from_records([{"q": "same"}] * 4, input_keys=["q"], name="equal")
    first = run(client, task, data=data)
    second = run(client, task, data=data, experiment_name="again")
    assert sorted(run.output for run in second.task_runs) == [0, 1, 2, 3]
    assert [run.output for run in first.task_runs] == [run.output for run in second.task_runs]


def test_failed_runs_are_run_again_and_the_newest_success_wins(client):
    broken, calls = {"q1"}, []

    def task(input):
        calls.append(input["q"])
        if input["q"] in broken:
            raise ValueError("no")
        return len(calls)

    run(client, task, retries=0, experiment_name="e")
    del calls[:]
    unreused = run(client, task, retries=0, reuse=False, experiment_name="e")
    newest = {run.example_id: run.output for run in unreused.task_runs if run.error is None}
    del calls[:]
    experiment = run(client, task, retries=0, experiment_name="other")
    assert calls == ["q1"]
    assert experiment.reuse.headline == "5 reused · 1 run: 1 run failed before"
    reused = {run.example_id: run.output for run in experiment.task_runs if run.reused_from}
    assert reused == newest
    assert set(experiment.to_dataframe()["reused_from"].dropna()) == {unreused.experiment_id}


def test_what_failed_is_tried_again_in_the_experiment_there_is(client, monkeypatch):
    calls = []

    def task(input):
        calls.append(input["q"])
        if input["q"] == "q1" and "MENDED" not in os.environ:
            raise ValueError("no")
        return input["q"]

    def never(output):
        calls.append("evaluated")
        raise ValueError("never")

    first = run(client, task, [len, never], retries=0, experiment_name="e")
    for tried in (["q1", *["evaluated"] * 5], ["q1", *["evaluated"] * 6]):
        del calls[:]
        again = run(client, task, [len, never], retries=0, experiment_name="e")
        assert sorted(calls) == sorted(tried)
        assert again.experiment_id == first.experiment_id
        assert (again.reuse.reused, again.reuse.run, again.reuse.existing) == (5, 1, False)
        assert again.reuse.reasons[0].startswith("1 run failed before")
        monkeypatch.setenv("MENDED", "1")  # outside of what an identity knows
    assert again.summary().loc["len", "n"] == 6
    assert len(pnb.list_experiments(client=client)) == 1
    read = pnb.get_experiment("e", client=client)
    assert [len(read.task_runs), len(read.evaluation_runs)] == [6, 12]
    assert read.reuse.reasons == again.reuse.reasons


def test_evaluations_by_an_earlier_edition_in_a_resumed_experiment_are_said_to_be(client):
    def task(input):
        return input["q"]

    def edition(limit):
        def short(output):
            return len(output) < limit

        return short

    budget = pnb.Budget(calls=2)
    begun = run(client, task, [edition(1)], budget=budget, experiment_name="e")
    pnb.resume_experiment(begun, task, [edition(9)], client=client, print_summary=False)
    again = run(client, task, [edition(9)], experiment_name="f")
    (short,) = again.reuse.evaluators
    assert (short.reused, short.run) == (4, 2)
    assert short.reasons == ("2 evaluations, as the evaluator or the example changed",)
    assert again.reuse.line.count(short.reasons[0]) == 1


def test_evaluations_of_newer_outputs_are_said_to_be_of_others_than_before(client, monkeypatch):
    def task(input):
        return [input["q"], "NEWER" in os.environ and input["q"] != "q1"]

    def judge(output, expected):
        return bool(output[0])

    def asked(input):
        return bool(input)

    first = run(client, task, [judge, asked], experiment_name="a")
    monkeypatch.setenv("NEWER", "1")  # outside of what an identity knows
    run(client, task, reuse=False, experiment_name="b")
    linked = run(client, task, [judge, asked], experiment_name="a")
    assert (linked.reuse.reused, linked.reuse.run) == (6, 0)
    (judged, _) = linked.reuse.evaluators
    assert (judged.name, judged.reused, judged.run) == ("judge", 1, 5)
    assert judged.reasons == ("5 evaluations, as it was another output that was evaluated before",)
    example = first.task_runs[1].dataset_example_id
    corrected = first.correct_expected(example, "other")
    again = run(client, task, [judge, asked], data=corrected, experiment_name="a")
    assert again.reuse.evaluators[0].reasons == ("1 evaluation, as the example changed",)


def test_evaluations_that_nobody_has_begun_are_not_said_never_to_have_ended(client, monkeypatch):
    def task(input):
        return [input["q"], "NEWER" in os.environ and input["q"] != "q1"]

    def judge(output):
        return bool(output[0])

    run(client, task, [judge], experiment_name="a")
    monkeypatch.setenv("NEWER", "1")  # outside of what an identity knows
    run(client, task, reuse=False, experiment_name="b")
    (judged,) = run(client, task, [judge], experiment_name="c").reuse.evaluators
    assert (judged.reused, judged.run, judged.reasons) == (1, 5, ())


def test_what_has_succeeded_elsewhere_since_is_linked_where_it_failed(client, monkeypatch):
    calls = []

    def task(input):
        calls.append(input["q"])
        if input["q"] == "q1" and "MENDED" not in os.environ:
            raise ValueError("no")
        return input["q"]

    def judged(output):
        calls.append("judged")
        return len(output)

    first = run(client, task, [len], retries=0, experiment_name="e")
    second = run(client, task, [len, judged], retries=0, experiment_name="f")
    monkeypatch.setenv("MENDED", "1")
    assert len(run(client, task, [len], retries=0, experiment_name="e").task_runs) == 6
    del calls[:]
    mended = run(client, task, [len, judged], retries=0, experiment_name="f")
    assert calls == ["judged"]
    assert mended.experiment_id == second.experiment_id
    assert list(mended.summary()["n"]) == [6, 6]
    assert mended.to_dataframe()["reused_from"].dropna().to_list() == [first.experiment_id] * 6
    del calls[:]
    for read in (
        run(client, task, [len, judged], retries=0, experiment_name="f"),
        pnb.get_experiment("f", client=client),
    ):
        assert read.experiment_id == second.experiment_id
        assert list(read.summary()["n"]) == [6, 6]
    assert not calls
    assert len(pnb.list_experiments(client=client)) == 2


class Crossed(pnb.Client):
    """A client that another call comes between, once: as soon as its store has answered a question."""

    def __init__(self, path, question, other_call):
        super().__init__(path=path)
        self.question, self.other_call = question, other_call

    @property
    def store(self):
        return self

    def __getattr__(self, name):
        method = getattr(self._store, name)
        return self._answered if name == self.__dict__.get("question") else method

    def _answered(self, *args, **kwargs):
        answer = getattr(self._store, self.question)(*args, **kwargs)
        self.question = None
        self.other_call()
        return answer


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("used_identities", "5 reused · 1 run: 1 run failed before"),
        ("find_reusable", "5 reused · 1 run: 1 run failed before"),
        ("list_experiments", "5 reused · 1 run: 1 run failed before"),
        ("load_runs", "3 reused · 3 run: 3 runs failed before"),
    ],
)
def test_what_another_call_records_meanwhile_is_reused_or_not_there_and_never_called_changed(
    client, tmp_path, monkeypatch, question, headline
):
    def task(input):
        if input["q"] in os.environ["BROKEN"]:
            raise ValueError("no")
        return input["q"]

    monkeypatch.setenv("BROKEN", "q3 q4 q5")
    first = run(client, task, [len], retries=0, experiment_name="e")

    def mend():
        monkeypatch.setenv("BROKEN", "q5")
        other = run(client, task, [len], retries=0, experiment_name="e")
        assert other.experiment_id == first.experiment_id

    with Crossed(tmp_path / "store", question, mend) as crossed:
        second = run(crossed, task, [len], retries=0, experiment_name="f")
    assert second.reuse.headline == headline
    assert len(second.to_dataframe()["reused_from"].dropna()) == second.reuse.reused
    assert second.reuse.evaluators[0].reasons == ("the outputs are new",)


def test_an_example_whose_input_changed_is_the_reason_for_its_run(client):
    records = [{"q": f"q{n}", "id": f"e{n}"} for n in range(3)]
    for edited in ("q2", "other"):
        records[2]["q"] = edited
        data = pnb.Dataset.from_records(records, input_keys=["q"], id_key="id", name="ids")
        ran = run(client, counting()[0], data=data)
    assert ran.reuse.headline == "2 reused · 1 run: 1 run, as the input changed"


def test_an_evaluator_that_was_mended_makes_another_experiment(client, written):
    source = """
def task(input):
    return input["q"]
def right(output):
    return 1 / 0
"""
    module, task = written(source, "task")
    first = run(client, task, module.right, retries=0, experiment_name="e")
    module, task = written(source.replace("1 / 0", "1 / 2"), "task")
    mended = run(client, task, module.right, retries=0, experiment_name="e")
    assert mended.experiment_id != first.experiment_id
    assert mended.reuse.reused == 6
    assert mended.summary().loc["right", "mean"] == 0.5


def test_what_is_linked_keeps_its_times_and_its_trace(client):
    task, _ = counting()
    first = run(client, task, experiment_name="one")
    second = run(client, task, experiment_name="two")
    frames = [each.to_dataframe() for each in (first, second)]
    for column in ("output", "start_time", "end_time", "latency_s"):
        assert frames[0][column].tolist() == frames[1][column].tolist()
    assert [a.trace_id for a in first.task_runs] == [b.trace_id for b in second.task_runs]
    assert frames[0]["reused_from"].isna().all()
    assert set(frames[1]["reused_from"]) == {first.experiment_id}
    read = pnb.get_experiment(second.experiment_id, client=client)
    assert set(read.to_dataframe()["reused_from"]) == {first.experiment_id}
    assert read.reuse.reused == 6
    third = run(client, task, experiment_name="three")
    assert set(third.to_dataframe()["reused_from"]) == {first.experiment_id}


def test_nothing_new_under_the_same_name_returns_the_experiment_there_is(client):
    task, calls = counting()

    def sized(output):
        return len(output)

    for name in (None, "named"):
        first = run(client, task, sized, experiment_name=name)
        second = run(client, task, sized, experiment_name=name)
        assert second.experiment_id == first.experiment_id
        assert second.to_dataframe().equals(first.to_dataframe())
        assert second.reuse.existing
    assert len(calls) == 6
    assert len(pnb.list_experiments(client=client)) == 2


def sized(version):
    @pnb.evaluator(name="sized", version=version)
    def size(output):
        return len(output) * int(version)

    return size


@pytest.fixture
def evaluated_elsewhere(client):
    """An experiment, and a later one with the same outputs that were evaluated by the same evaluator."""

    @pnb.task(version="1")
    def task(input):
        return input["q"]

    @pnb.task(version="2")
    def other(input):
        return input["q"]

    first = run(client, task, sized("1"), experiment_name="a")
    run(client, other, sized("1"), experiment_name="b", reuse=False)
    return task, first


def test_outputs_evaluated_again_elsewhere_leave_the_experiment_there_is(
    client, evaluated_elsewhere
):
    task, first = evaluated_elsewhere
    again = run(client, task, sized("1"), experiment_name="a")
    assert again.experiment_id == first.experiment_id
    assert again.reuse.existing


def test_evaluations_by_an_edited_evaluator_make_another_experiment(client, evaluated_elsewhere):
    task, first = evaluated_elsewhere
    pnb.evaluate_experiment(first, sized("2"), client=client, print_summary=False)
    again = run(client, task, sized("1"), experiment_name="a")
    assert again.experiment_id != first.experiment_id
    assert again.summary().loc["sized", "mean"] == 2


def test_another_description_is_another_experiment(client):
    task, _ = counting()
    first = run(client, task, experiment_name="e", experiment_metadata={"owner": "a"})
    second = run(client, task, experiment_name="e", experiment_metadata={"owner": "b"})
    assert first.experiment_id != second.experiment_id
    assert second.experiment_metadata == {"owner": "b"}


def test_a_dry_run_neither_gives_nor_takes(client):
    task, calls = counting()
    run(client, task, dry_run=3)
    run(client, task)
    assert len(calls) == 9
    run(client, task, dry_run=3)
    assert len(calls) == 12


def test_reuse_is_off_unless_it_is_asked_for_by_keyword_or_setting(client, monkeypatch):
    task, calls = counting()
    run(client, task, reuse=None)
    run(client, task, reuse=None)
    assert len(calls) == 12
    monkeypatch.setattr(pnb.settings, "reuse", True)
    run(client, task, reuse=None)
    run(client, task, reuse=False)
    assert len(calls) == 18
    with pytest.raises(pnb.UsageError, match="reuse='yes'"):
        run(client, task, reuse="yes")


def test_a_resume_links_what_another_experiment_has(client):
    calls, broken = [], {"q1", "q2"}

    def failing(input):
        calls.append(input["q"])
        if input["q"] in broken:
            raise ValueError("no")
        return input["q"]

    begun = run(client, failing, retries=0, experiment_name="begun")
    broken.clear()
    run(client, failing, experiment_name="other")
    del calls[:]
    resumed = pnb.resume_experiment(
        begun.experiment_id, failing, client=client, reuse=True, print_summary=False
    )
    assert calls == []
    assert resumed.reuse.reused == 2
    assert all(run.error is None for run in resumed.task_runs)


def test_evaluations_are_reused_apart_from_runs(client):
    task, _ = counting()
    judged = []

    def long(output):
        judged.append(output)
        return len(output)

    first = run(client, task, experiment_name="one")
    pnb.evaluate_experiment(first, long, client=client, print_summary=False, reuse=True)
    assert len(judged) == 6
    pnb.evaluate_experiment(
        first.experiment_id, long, client=client, print_summary=False, reuse=True
    )
    other = run(client, task, long, experiment_name="two")
    assert len(judged) == 6
    assert other.reuse.evaluators[0].reused == 6
    pnb.evaluate_experiment(first, long, client=client, print_summary=False)
    assert len(judged) == 12


def test_the_same_output_of_another_task_is_not_evaluated_again(client):
    judged = []

    def long(output, expected):
        judged.append(output)
        return len(output)

    def task(input):
        return input["q"]

    def other(input):
        return input["q"] if input["q"] < "q4" else "another"

    run(client, task, long)
    seen = []
    experiment = run(client, other, long, on_event=seen.append)
    assert judged[6:] == ["another", "another"]
    assert experiment.reuse.run == 6
    (report,) = experiment.reuse.evaluators
    assert (report.reused, report.run) == (4, 2)
    assert experiment.summary().loc["long", "n"] == 6
    read = pnb.get_experiment(experiment.experiment_id, client=client)
    assert read.summary().loc["long", "n"] == 6


def test_a_name_means_the_latest_of_that_name_and_says_so(client):
    task, _ = counting()
    first = run(client, task, experiment_name="e", reuse=False)
    assert pnb.get_experiment("e", client=client).experiment_id == first.experiment_id
    assert pnb.get_experiment("e", client=client).reason == ""
    second = run(client, task, experiment_name="e", reuse=False)
    found = pnb.get_experiment("e", client=client)
    assert found.experiment_id == second.experiment_id
    assert found.reason == f"The latest of 2 named 'e': {second.experiment_id}."
    other = run(client, task, experiment_name="other", reuse=False)
    comparison = pnb.compare("e", "other", client=client)
    assert comparison.experiments[0].experiment_id == second.experiment_id
    resumed = pnb.resume_experiment("e", task, client=client, print_summary=False)
    assert (resumed.experiment_id, resumed.reason) == (second.experiment_id, found.reason)
    for evaluated in (
        pnb.evaluate_experiment("e", len, client=client, print_summary=False),
        pnb.resume_evaluation("e", {"size": len}, client=client, print_summary=False),
    ):
        assert evaluated.experiment_id == second.experiment_id
    both = pnb.resume_variants(["e", "other"], task, client=client, print_summary=False)
    assert [each.experiment_id for each in both.experiments] == [
        second.experiment_id,
        other.experiment_id,
    ]
    with pytest.raises(pnb.NotFoundError):
        pnb.get_experiment("nothing", client=client)


def test_names_that_several_experiments_have_are_noted_once_in_a_comparison(client):
    task, _ = counting()
    latest = {}
    for name in ("only", "a", "b", "a", "b"):
        ran = run(client, task, experiment_name=name, reuse=False)
        latest[name] = ran.experiment_id
    told = f"The latest of 2 named 'a': {latest['a']}; of 2 named 'b': {latest['b']}."
    compared = pnb.compare("only", "a", "b", client=client)
    resumed = pnb.resume_variants(["a", "b"], task, client=client, print_summary=False)
    for comparison in (compared, resumed):
        assert [note for note in comparison.notes if "latest" in note] == [told]


def test_a_list_numbers_what_has_the_same_name(client):
    task, _ = counting()
    for _ in range(2):
        run(client, task, experiment_name="e", reuse=False)
    listed = pnb.list_experiments(client=client)
    assert [each.name for each in listed] == ["e", "e"]
    assert "e · 2" in repr(listed).splitlines()[0]
    assert "e · 2" in listed._repr_html_()


def test_the_card_of_the_second_of_a_name_says_so(client):
    task, _ = counting()
    first, second = [run(client, task, experiment_name="e", reuse=False) for _ in range(2)]
    read = pnb.get_experiment(second.experiment_id, client=client)
    for experiment in (second, read):
        assert experiment.name == "e"
        assert "e · 2" in experiment._repr_html_()
        assert str(experiment).startswith("e · 2: completed")
    assert "e · 2" not in first._repr_html_()
    other = run(client, task, data=questions(name="others"), experiment_name="e", reuse=False)
    assert str(other).startswith("e: completed")


def test_a_comparison_says_how_many_pairs_are_the_same_run(client):
    task, _ = counting()
    first = run(client, task, lambda output: 1, experiment_name="one")
    second = run(client, task, lambda output: 1, experiment_name="two")
    assert "6 pairs are the same run, reused" in str(pnb.compare(first, second))


def test_a_pinned_version_outlives_the_code(client, written):
    source = """
import phoenix_nb as pnb
CALLS = []
@pnb.task(version="1")
def task(input):
    CALLS.append(1)
    return input["q"]
@pnb.evaluator(version="1")
def judged(output):
    CALLS.append(2)
    return 1
"""
    module, task = written(source, "task")
    run(client, task, module.judged)
    edited = source.replace('return input["q"]', "return 1").replace("return 1", "return 0")
    module, task = written(edited, "task")
    again = run(client, task, module.judged)
    assert module.CALLS == []
    assert "pinned at version 1; the code changed" in again.reuse.headline
    assert "nothing changed" not in again.reuse.headline
    module, task = written(edited.replace('task(version="1")', 'task(version="2")'), "task")
    experiment = run(client, task, module.judged)
    assert module.CALLS.count(1) == 6
    assert experiment.reuse.reasons == ("the version of the task changed",)


class Recorder:
    """A client of the user's own."""

    def __init__(self):
        self.asked = []

    def ask(self, text):
        self.asked.append(text)
        return text


def test_clients_and_what_the_code_collects_do_not_end_reuse_and_are_named(client):
    import logging
    import threading

    import httpx

    recorder, counts, lock = Recorder(), {"n": 0}, threading.Lock()
    http = httpx.Client(base_url="http://one.example")
    log = logging.getLogger("reuse")

    def task(input):
        with lock:
            counts["n"] += 1
        log.debug("%s", http)
        return recorder.ask(input["q"])

    run(client, task)
    experiment = run(client, task)
    assert counts["n"] == len(recorder.asked) == 6
    fresh = run(client, task, experiment_name="fresh")
    named = "\n".join(fresh.reuse.named)
    assert (
        f"http of the task counts as httpx.Client {httpx.__version__} http://one.example" in named
    )
    assert "counts of the task is changed by the code itself" in named
    assert experiment.reuse.existing
    http.close()
    http = httpx.Client(base_url="http://two.example")
    assert run(client, task).reuse.run == 6
    http.close()


def test_what_cannot_be_read_is_never_reused_and_named(client):
    generator = (n for n in range(3))

    def task(input):
        return f"{input['q']} {generator is None}"

    first = run(client, task)
    assert "cannot be reused later: generator cannot be read" in first.reuse.line
    experiment = run(client, task)
    assert experiment.reuse.run == 6
    assert "generator cannot be read" in str(experiment.reuse)


STATEFUL = """
import asyncio, datetime, itertools, random, uuid
import numpy as np
CALLS = []
class Llm:
    def __init__(self, model, seed=1):
        self.model = model
        self.r = random.Random(seed)
        self.n = itertools.count()
        self.q = asyncio.Queue()
        self.g = np.random.default_rng(seed)
        self.id = uuid.uuid4()
        self.began = datetime.datetime.now()
    def ask(self, text):
        self.r.random()
        next(self.n)
        CALLS.append(text)
        return f"{self.model}: {text}"
llm = Llm("small")
def task(input):
    return llm.ask(input["q"])
"""


@pytest.mark.parametrize("expression", ["task", "lambda input: llm.ask(input['q'])"])
def test_a_client_that_is_made_again_ends_no_reuse(client, written, expression):
    assert counted(client, written, STATEFUL, expression)[0] == 6
    calls, experiment = counted(client, written, STATEFUL, expression)
    assert calls == 0
    assert experiment.reuse.never == ()
    edited = STATEFUL.replace('Llm("small")', 'Llm("large")')
    calls, experiment = counted(client, written, edited, expression)
    assert calls == 6


def test_what_will_not_be_reused_is_said_at_once_with_the_remedy(client, written):
    source = STATEFUL.replace("uuid.uuid4()", "uuid.uuid4().hex + model")
    _, experiment = counted(client, written, source, "task")
    assert "llm.self.id is another one each time (uuid.uuid4)" in experiment.reuse.line
    assert '@pnb.task(version="1")' in experiment.reuse.line


def test_a_failure_is_the_reason_though_another_prompt_was_run_since(client):
    broken, calls = {"q1", "q2"}, []

    def task(input, prompt):
        calls.append(input["q"])
        if input["q"] in broken:
            raise ValueError("no")
        return prompt

    options = {"client": client, "reuse": True, "retries": 0, "print_summary": False}
    for prompt in ("one", "two", "one"):
        variants = {"v": prompt, "other": "three"}
        last = pnb.run_variants(questions(), task, variants, **options).experiments[0]
    assert last.reuse.headline == "4 reused · 2 run: 2 runs failed before"
    plan = pnb.plan(
        questions(), task, variants={"v": "one", "other": "three"}, client=client, reuse=True
    )
    assert "4 reused · 2 to run: 2 runs failed before" in str(plan)


def test_a_decorator_that_only_repeats_is_read_through(client):
    task, calls = counting()

    @functools.wraps(task)
    def wrapped(input):
        return task(input)

    run(client, wrapped)
    run(client, wrapped)
    assert len(calls) == 6


@pytest.mark.slow
def test_the_order_of_sets_under_other_hash_seeds_runs_nothing(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent(
            f"""
            import phoenix_nb as pnb
            WORDS = frozenset({{"left", "right", "up", "down"}})
            calls = []
            def task(input):
                calls.append(1)
                return input["q"] in {{"a", "b", "c", "d"}}, input["q"] in WORDS
            data = pnb.Dataset.from_records([{{"q": "a"}}, {{"q": "b"}}], input_keys=["q"], name="d")
            with pnb.Client(path={str(tmp_path / "store")!r}) as client:
                pnb.run_experiment(data, task, client=client, reuse=True, print_summary=False)
            print(len(calls))
            """
        )
    )
    printed = [
        subprocess.run(
            [sys.executable, str(script)],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in range(5)
    ]
    assert printed == ["2", "0", "0", "0", "0"]


def test_evaluations_of_equal_examples_and_outputs_are_not_called_new(client):
    def correct(output):
        return 1

    run(client, lambda input: input["q"], correct, data=questions(4, name="a"))
    twice = pnb.Dataset.from_records(
        [{"q": f"q{n}"} for n in (0, 1, 2, 3, 0)], input_keys=["q"], name="b"
    )
    experiment = run(client, lambda input: str(input["q"]), correct, data=twice)
    (report,) = experiment.reuse.evaluators
    assert str(report) == (
        "4 reused, 4 of the same example and output as before · 1 made: the outputs are new"
    )
