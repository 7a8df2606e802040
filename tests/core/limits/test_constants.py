"""The numbers that the limits rest on: in one place, and each of them explained."""

import ast
import inspect
from pathlib import Path

import pytest

from phoenix_nb.core import limits
from phoenix_nb.core.limits import constants
from phoenix_nb.core.limits.constants import CONSTANTS

LEARNERS = (
    "bucket", "cap", "concurrency", "evidence", "expectation", "flights", "history", "knee",
    "limiter", "meter", "pace", "rate", "recent", "spacing", "stated_quotas", "window", "window_length",
)  # fmt: skip


@pytest.mark.parametrize("module", LEARNERS)
def test_no_number_is_set_beside_the_constants(module):
    tree = ast.parse((Path(limits.__file__).parent / f"{module}.py").read_text())
    numbers = [
        ast.unparse(node)
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, int | float)
    ]
    assert numbers == []


@pytest.mark.parametrize("group", CONSTANTS._fields)
def test_every_constant_is_explained(group):
    kind = type(getattr(CONSTANTS, group))
    source = ast.parse(inspect.getsource(constants))
    body = next(
        node.body
        for node in source.body
        if isinstance(node, ast.ClassDef) and node.name == kind.__name__
    )
    assert isinstance(body[0], ast.Expr)
    assert isinstance(body[-1], ast.Expr), f"{kind.__name__} ends with a number without a meaning"


def test_constants_cannot_be_changed():
    with pytest.raises(AttributeError):
        CONSTANTS.window.patience = 1
