"""A lambda's own text, whatever stands around it."""

from phoenix_nb.core.user_code.identity import task_identity
from phoenix_nb.core.user_code.lambda_source import lambda_source


def given(*functions, **named):
    return [*functions, *named.values()]


def test_of_several_on_one_line_each_has_its_own():
    first, second = given(lambda x: x + 1, lambda y: y["ü"])
    assert lambda_source(first) == "lambda x: x + 1"
    assert lambda_source(second) == 'lambda y: y["ü"]'


def test_one_within_another():
    outer = lambda x: lambda y: x + y  # noqa: E731
    assert lambda_source(outer) == "lambda x: lambda y: x + y"
    assert lambda_source(outer(1)) == "lambda y: x + y"


def test_over_several_lines_of_a_call():
    (one,) = given(
        named=lambda x: (
            x,
            2,
        ),
    )
    assert lambda_source(one).startswith("lambda x: (")
    assert lambda_source(one).endswith(")")


def test_without_a_file_there_is_none():
    assert lambda_source(eval("lambda x: x")) == ""  # noqa: S307


def test_the_statement_around_it_is_no_change_of_it():
    (one,) = given(lambda output: output > 10)
    (other,) = given(unlike=lambda output: output > 10)
    assert task_identity(one)["hash"] == task_identity(other)["hash"]
    (third,) = given(lambda output: output > 11)
    assert task_identity(third)["hash"] != task_identity(one)["hash"]


def test_its_name_does_not_say_where_it_stands():
    assert task_identity(lambda x: x)["name"] == "<lambda>"
