"""Variants as users write them: a name for each, and the parameters that the task gets."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import Any

from phoenix_nb.core.user_code.prompt import Prompt
from phoenix_nb.core.user_code.prompt_version import PromptVersion
from phoenix_nb.core.values.json_coerce import clean_text
from phoenix_nb.errors import UsageError
from phoenix_nb.model import Variant

__all__ = ["grid", "normalize_variants"]

_PROMPT = "prompt"
"""The parameter that a variant given as a text sets, and whose text becomes a `Prompt`."""
_SHORT = 32
"""Characters up to which a text is its own name."""
_SEPARATOR = " · "
_HOW = 'pass a dict from name to prompt or parameters, such as {"terse": "…{question}…"}'

Values = list[tuple[str, Any]]
"""The values of one parameter, each with the name that it gives to variants."""


def grid(**parameters: Any) -> dict[str, dict[str, Any]]:
    """Combine every value of each parameter with every value of all others.

    Args:
        parameters: For each of the task's parameters a list of values, a mapping from name to value,
            or a single value, which all variants share. Short texts name themselves; longer ones
            are called `prompt 1`, `prompt 2`, …, and numbers `temperature=0.2`. To vary a parameter
            that is itself a dict, give a list or a mapping of them.

    Returns:
        Variants for `run_variants`: name to parameters, the last parameter varying fastest. Names
        are put together from those of the values that vary.

    Raises:
        UsageError: If there is no parameter, one has no values, or a value comes twice.

    Example:
        >>> variants = grid(prompt={"terse": "{q}", "stepwise": "{q} Think."}, model=["s", "l"])
        >>> list(variants)
        ['terse · s', 'terse · l', 'stepwise · s', 'stepwise · l']
        >>> variants["stepwise · l"]
        {'prompt': Prompt('{q} Think.'), 'model': 'l'}
    """
    if not parameters:
        raise UsageError(
            'grid() varies nothing; name some parameters, as in grid(model=["a", "b"]).'
        )
    axes = [_axis(name, given) for name, given in parameters.items()]
    varying = [len(axis) > 1 for axis in axes]
    if not any(varying):
        varying = [True] * len(axes)
    variants: dict[str, dict[str, Any]] = {}
    for combination in product(*axes):
        name = _SEPARATOR.join(
            own for (own, _), varies in zip(combination, varying, strict=True) if varies
        )
        if name in variants:
            raise UsageError(
                f"Two variants of the grid would be named {name!r}; name the values apart, as in "
                'grid(model={"small": …, "large": …}).'
            )
        values = (value for _, value in combination)
        variants[name] = _parameters(dict(zip(parameters, values, strict=True)))
    return variants


def normalize_variants(variants: Any) -> dict[str, dict[str, Any]]:
    """Read variants in any of the forms that `run_variants` takes.

    Args:
        variants: A mapping from name to prompt (a text) or to parameters (a mapping); or a sequence
            of prompts, parameters or `Variant`s, which then get names of their own. A text is given
            to the task as `prompt`, and becomes a `Prompt`.

    Returns:
        Name to parameters, in the order given.

    Raises:
        UsageError: If there are none, a name is empty, or a name (in a sequence: a variant) comes
            twice.
    """
    if isinstance(variants, Mapping):
        pairs = list(variants.items())
    elif isinstance(variants, (str, bytes)) or not isinstance(variants, Iterable):
        raise UsageError(
            f"The variants are of type {type(variants).__name__}, and one alone has nothing to be compared "
            f"with; {_HOW}."
        )
    else:
        pairs = _named(list(variants))
    if not pairs:
        raise UsageError(f"There are no variants; {_HOW}.")
    normal: dict[str, dict[str, Any]] = {}
    for given, value in pairs:
        name = _checked_name(given)
        if name in normal:
            raise UsageError(f"Two variants are named {name!r}; give each a name of its own.")
        normal[name] = _variant_parameters(name, value)
    return normal


def _checked_name(name: Any) -> str:
    if not isinstance(name, str) or not name.strip():
        raise UsageError(f"A variant is named {name!r}; use a text that is not empty.")
    return clean_text(name.strip())


def _variant_parameters(name: str, value: Any) -> dict[str, Any]:
    if isinstance(value, str):
        return _parameters({_PROMPT: value})
    if isinstance(value, PromptVersion):
        return {_PROMPT: value.prompt}
    if isinstance(value, Variant):
        return _parameters(value.parameters)
    if not isinstance(value, Mapping):
        raise UsageError(
            f"The variant {name!r} is of type {type(value).__name__}; give a prompt, or a dict from the "
            "task's parameter names to values."
        )
    unnamed = [key for key in value if not isinstance(key, str) or not key.isidentifier()]
    if unnamed:
        raise UsageError(
            f"The variant {name!r} sets {unnamed[0]!r}, which cannot be a parameter of the task; use "
            "the task's own parameter names."
        )
    return _parameters(value)


def _parameters(values: Mapping[str, Any]) -> dict[str, Any]:
    parameters = dict(values)
    prompt = parameters.get(_PROMPT)
    if isinstance(prompt, PromptVersion):
        parameters[_PROMPT] = prompt.prompt
    if isinstance(prompt, str) and not isinstance(prompt, Prompt):
        parameters[_PROMPT] = Prompt(prompt)
    return parameters


def _named(variants: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Name the variants of a sequence: by themselves where that is short, by number otherwise."""
    twice = next((i for i, one in enumerate(variants) if one in variants[:i]), None)
    if twice is not None:
        raise UsageError(
            f"Variant {twice + 1} is the same as an earlier one; leave it out, or {_HOW} to run one "
            "prompt under two names."
        )
    if all(isinstance(variant, str) for variant in variants):
        return list(_axis(_PROMPT, list(variants)))
    return [
        (one.name, one)
        if isinstance(one, (Variant, PromptVersion)) and one.name
        else (f"variant {number}", one)
        for number, one in enumerate(variants, 1)
    ]


def _axis(parameter: str, given: Any) -> Values:
    """Pair each value of a parameter with a name."""
    if isinstance(given, Mapping):
        values = [(_checked_name(name), value) for name, value in given.items()]
    elif isinstance(given, (str, bytes)) or not isinstance(given, Iterable):
        values = [(_own_name(parameter, given) or parameter, given)]
    else:
        values = _numbered(parameter, list(given))
    if not values:
        raise UsageError(
            f"The parameter {parameter!r} has no values, so that the grid would be empty; give it "
            "one, or leave it out."
        )
    (commonest, count), *_ = Counter(name for name, _ in values).most_common(1)
    if count > 1:
        raise UsageError(
            f"The parameter {parameter!r} has the value {commonest!r} twice; leave one out, or name "
            "them apart with a dict."
        )
    return values


def _numbered(parameter: str, values: Sequence[Any]) -> Values:
    names = [_own_name(parameter, value) for value in values]
    if None in names:
        # Half names and half numbers would hide that they are values of one kind.
        twice = next((i for i, value in enumerate(values) if value in values[:i]), None)
        if twice is not None:
            raise UsageError(
                f"The parameter {parameter!r} has the same value twice, as number {twice + 1} again; "
                "leave one out."
            )
        return [(f"{parameter} {number}", value) for number, value in enumerate(values, 1)]
    return [(str(name), value) for name, value in zip(names, values, strict=True)]


def _own_name(parameter: str, value: Any) -> str | None:
    """Name a value by itself; None for one that is too long or not a plain value."""
    if isinstance(value, str):
        text = value.strip()
        plain = 0 < len(text) <= _SHORT and "\n" not in text and "{" not in text
        return text if plain else None
    if isinstance(value, (int, float)) or value is None:
        return f"{parameter}={value}"
    name = getattr(value, "__name__", None)
    return name if isinstance(name, str) and name != "<lambda>" else None
