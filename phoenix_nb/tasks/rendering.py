"""Prompts as they are sent: templates filled in from an example."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from phoenix_nb.core.user_code.parameters import TASK_NAMES, Binding, Unbindable, bind
from phoenix_nb.core.user_code.prompt import Prompt
from phoenix_nb.core.values.near_name import near_name
from phoenix_nb.errors import TaskSignatureError, UsageError

__all__ = ["Messages", "Template", "check_placeholders", "checked_prompt", "needs_of", "rendered"]

Messages = list[dict[str, Any]]
"""Of a conversation, each with `role` and `content`."""
Template = str | Sequence[Mapping[str, Any]] | Callable[..., Any]
"""A text or messages with placeholders, or a function that makes either of an example."""
_TEXTS = ("content", "text")
"""Keys of a message under which text with placeholders may stand."""


def checked_prompt(prompt: Any) -> Any:
    """Check a template, and make a `Prompt` of a text.

    Raises:
        UsageError: If it is not a template, or has no placeholder: every example would be sent the same.
    """
    if callable(prompt) and not isinstance(prompt, str):
        return prompt
    if isinstance(prompt, str):
        prompt = Prompt(prompt)
    elif isinstance(prompt, Sequence) and prompt and all(map(_is_message, prompt)):
        prompt = [dict(message) for message in prompt]
    else:
        raise UsageError(
            f"prompt={prompt!r:.80} is not a prompt; pass a text with placeholders such as {{question}}, a "
            "list of messages with role and content, or a function of the example's input."
        )
    if not _placeholders(prompt):
        raise UsageError(
            "The prompt has no placeholder, so that every example would be sent the same; write {name} for a "
            "key of the input, or {input} for all of it."
        )
    return prompt


def check_placeholders(prompt: Any, inputs: Iterable[Any]) -> None:
    """Refuse a prompt that could be filled in for none of the inputs.

    Reads inputs only until each placeholder has had a value. What a function returns is not known before.

    Args:
        prompt: As `checked_prompt` returned it.
        inputs: Of all examples that will be run.

    Raises:
        UsageError: If a placeholder is a key of no input.
    """
    if callable(prompt) and not isinstance(prompt, str):
        return
    unknown, keys = dict.fromkeys(_placeholders(prompt)), dict[str, None]()
    for given in inputs:
        values = _fillings(given)
        keys |= dict.fromkeys(map(str, values))
        unknown = {name: None for name in unknown if name not in values}
        if not unknown:
            return
    if unknown and keys:
        name = next(iter(unknown))
        near = near_name(name, keys)
        hint = f"did you mean {{{near}}}?" if near else f"use {_listed(keys)}."
        raise UsageError(
            f"The prompt has the placeholder {{{name}}}, but no example's input has a key {name!r}; {hint} "
            f"Braces that are meant as text are doubled: {{{{{name}}}}}."
        )


def needs_of(prompt: Any) -> tuple[str, ...]:
    """Name what a prompt needs of an example: only that decides what is sent."""
    if isinstance(prompt, str) or not callable(prompt):
        return ("input",)
    binding = _bound(prompt)
    named = (*binding.positional, *(source for _, source in binding.named))
    return tuple(dict.fromkeys(("input", *named)))


def rendered(prompt: Any, values: Mapping[str, Any]) -> str | Messages:
    """Fill a prompt in for one example.

    Args:
        prompt: As `checked_prompt` returned it.
        values: What the task was given, by name: `input` and, for a function, what else it asks for.

    Raises:
        UsageError: If a placeholder has no value, or a function returns no prompt.
    """
    if isinstance(prompt, str):
        return Prompt(prompt).fill(_fillings(values["input"]))
    if not callable(prompt):
        return [_filled(message, _fillings(values["input"])) for message in prompt]
    args, kwargs = _bound(prompt).arguments(values.__getitem__)
    made = prompt(*args, **kwargs)
    if isinstance(made, str):
        return str(made)
    if isinstance(made, Sequence) and made and all(map(_is_message, made)):
        return [dict(message) for message in made]
    raise UsageError(
        f"The prompt's function returned something of type {type(made).__name__}; return a text, or a "
        "list of messages with role and content."
    )


def _bound(prompt: Callable[..., Any]) -> Binding:
    try:
        return bind(prompt, TASK_NAMES, "input", {})
    except Unbindable as problem:
        raise TaskSignatureError(
            f"The prompt's function{problem.signature} {problem.reason}; name its parameters among "
            f"{', '.join(TASK_NAMES)}, or give it a single one, which gets `input`."
        ) from None


def _fillings(given: Any) -> dict[str, Any]:
    own = given if isinstance(given, Mapping) else {}
    return {"input": given, **own}


def _is_message(value: Any) -> bool:
    return isinstance(value, Mapping) and "role" in value and "content" in value


def _filled(value: Any, values: Mapping[str, Any]) -> Any:
    """Copy a message with its texts filled in; what is not text stays as it is."""
    if isinstance(value, Mapping):
        return {
            key: Prompt(item).fill(values)
            if key in _TEXTS and isinstance(item, str)
            else _filled(item, values)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [_filled(item, values) for item in value]
    return value


def _placeholders(prompt: Any) -> list[str]:
    """Names to be filled in, of a text or of messages."""
    texts = [prompt] if isinstance(prompt, str) else _texts(prompt)
    return [name for text in texts for name in Prompt(text).placeholders]


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def _texts(value: Any) -> list[str]:
    if isinstance(value, Mapping):
        own = [value[key] for key in _TEXTS if isinstance(value.get(key), str)]
        nested = [item for item in value.values() if not isinstance(item, str)]
        return [*own, *(text for item in nested for text in _texts(item))]
    if isinstance(value, list | tuple):
        return [text for item in value for text in _texts(item)]
    return []
