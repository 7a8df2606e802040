import pytest

from phoenix_nb.core.user_code.prompt import Prompt
from phoenix_nb.core.user_code.variants import grid, normalize_variants
from phoenix_nb.errors import UsageError
from phoenix_nb.model import Variant

LONG = "Think step by step, then answer: {question}"


def test_a_grid_combines_everything_in_order():
    found = grid(prompt={"terse": "{q}", "long": LONG}, model=["a", "b"])
    assert list(found) == ["terse · a", "terse · b", "long · a", "long · b"]
    assert found["long · b"] == {"prompt": LONG, "model": "b"}
    assert type(found["long · b"]["prompt"]) is Prompt


def test_what_does_not_vary_is_set_but_not_named():
    found = grid(prompt=LONG, temperature=[0, 0.5], model="a")
    assert found["temperature=0.5"] == {"prompt": LONG, "temperature": 0.5, "model": "a"}


def test_long_values_are_numbered():
    assert list(grid(prompt=[LONG, LONG + "!"])) == ["prompt 1", "prompt 2"]


def test_values_that_are_dicts_are_given_as_a_list():
    assert grid(settings=[{"a": 1}, {"a": 2}])["settings 2"] == {"settings": {"a": 2}}


@pytest.mark.parametrize(
    "parameters",
    [{}, {"model": []}, {"model": ["a", "a"]}, {"prompt": [LONG, LONG]}, {"model": {" ": "a"}}],
)
def test_grids_that_make_no_sense_are_refused(parameters):
    with pytest.raises(UsageError):
        grid(**parameters)


def test_names_that_collide_are_refused():
    with pytest.raises(UsageError, match="would be named 'a · b · c'"):
        grid(one=["a · b", "a"], two=["c", "b · c"])


@pytest.mark.parametrize(
    ("given", "normal"),
    [
        ({"t": "{q}"}, {"t": {"prompt": "{q}"}}),
        ({" t ": {"prompt": "{q}", "n": 1}}, {"t": {"prompt": "{q}", "n": 1}}),
        ({"t": {"model": "a"}}, {"t": {"model": "a"}}),
        (["be short", "be long"], {"be short": {"prompt": "be short"}, "be long": {"prompt": "be long"}}),
        ([LONG, "{q}"], {"prompt 1": {"prompt": LONG}, "prompt 2": {"prompt": "{q}"}}),
        ([{"n": 1}, {"n": 2}], {"variant 1": {"n": 1}, "variant 2": {"n": 2}}),
        ([Variant(name="v", parameters={"prompt": "x"})], {"v": {"prompt": "x"}}),
    ],
)  # fmt: skip
def test_every_form_becomes_names_and_parameters(given, normal):
    found = normalize_variants(given)
    assert found == normal
    assert all(type(one.get("prompt", Prompt())) is Prompt for one in found.values())


def test_one_prompt_under_two_names_is_allowed():
    assert len(normalize_variants({"a": "{q}", "b": "{q}"})) == 2


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "no variants"),
        ("one prompt", "one alone"),
        (5, "one alone"),
        ({"": "x"}, "not empty"),
        ({1: "x"}, "not empty"),
        ({"a": "x", "a ": "y"}, "Two variants are named 'a'"),
        (["x", "x"], "the same as an earlier"),
        ({"a": 5}, "give a prompt"),
        ({"a": {"not a name": 1}}, "parameter of the task"),
    ],
)
def test_what_makes_no_variants_is_refused_with_a_remedy(given, said):
    with pytest.raises(UsageError, match=said):
        normalize_variants(given)
