"""Two texts that do the same are the same, and two that do not are not."""

import pytest

from phoenix_nb.core.user_code.normal_source import constant_text, normal_source

TASK = 'def task(input, n=1):\n    return {"a": 1, "b": [2]}, {1, 2}, input\n'


@pytest.mark.parametrize(
    "other",
    [
        "# why\n" + TASK,
        TASK.replace("    return", "    '''What.'''\n\n    return") + "    # so\n",
        TASK.replace("def task", "def answer"),
        TASK.replace('{"a": 1, "b": [2]}', '{"b": [2], "a": 1}'),
        TASK.replace("{1, 2}", "{2, 1}"),
        TASK.replace("input, n=1", "input,\n         n=1,\n         "),
        "    " + TASK.replace("\n    ", "\n        "),
    ],
    ids=["comment", "docstring", "name", "dict", "set", "layout", "indented"],
)
def test_what_only_people_read_does_not_count(other):
    assert normal_source(other) == normal_source(TASK)


@pytest.mark.parametrize(
    ("before", "after"),
    [("n=1", "n=1.0"), ("n=1", "n=True"), ("[2]", "[3]"), ("{1, 2}", "[1, 2]"), ("input)", "x)")],
    ids=str,
)
def test_what_code_does_counts(before, after):
    source = TASK.replace(", input\n", ", len(input)\n")
    assert before in source
    assert normal_source(source.replace(before, after)) != normal_source(source)


@pytest.mark.parametrize(
    "source",
    [
        "def task(input, /, m, n=1, *, o=2, p):\n    return input, n\n",
        "lambda input, m, n=1, *, o=2, p: (input, n)",
    ],
    ids=["def", "lambda"],
)
def test_a_default_counts_unless_the_parameter_is_always_given(source):
    other, more = source.replace("n=1", "n=[3]").replace("o=2", "o=4"), source.replace("n=1", "n")
    assert normal_source(other) != normal_source(source)
    assert normal_source(other, given={"n", "o"}) == normal_source(source, given={"n", "o"})
    assert normal_source(other, given={"n"}) != normal_source(source, given={"n"})
    assert normal_source(more, given={"n"}) != normal_source(source, given={"n"})


def test_the_order_of_a_dict_that_is_worked_out_counts():
    source = "def task(input):\n    return {ask('a'): ask(1), ask('b'): ask(2)}\n"
    other = "def task(input):\n    return {ask('b'): ask(2), ask('a'): ask(1)}\n"
    assert normal_source(source) != normal_source(other)


def test_a_function_that_calls_itself_may_be_renamed():
    source = "def down(n):\n    return down(n - 1) if n else 0\n"
    assert normal_source(source) == normal_source(source.replace("down", "descend"))


def test_a_part_of_a_statement_stays_as_it_is():
    assert normal_source("lambda q: q,\n)") == "lambda q: q,\n)"


def test_constants_of_compiled_code_show_no_order_of_hashing():
    assert constant_text((1, frozenset({"b", "a"}))) == "(1, frozenset([\"'a'\", \"'b'\"]))"
