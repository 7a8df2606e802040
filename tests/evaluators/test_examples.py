"""The examples in docstrings are what happens."""

import doctest
from importlib import import_module

import pytest

MODULES = [
    "core.user_code.prompt",
    "core.values.text_diff",
    "core.user_code.variants",
    "evaluators.judge",
    "evaluators.matching",
    "evaluators.numerals",
    "evaluators.overlap",
    "evaluators.structure",
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    found = doctest.testmod(import_module(f"phoenix_nb.{name}"))
    assert found.failed == 0
    assert found.attempted
