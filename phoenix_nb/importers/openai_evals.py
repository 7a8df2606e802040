"""OpenAI's Evals service: evals, their runs and their data, as its API returns them."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.core.values.phrases import text_or_json
from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import UsageError
from phoenix_nb.evaluators.making import named_evaluator
from phoenix_nb.importers.asked import Ask, asking, label_reader, score_reader
from phoenix_nb.importers.files import read_lines, read_structure
from phoenix_nb.importers.imported import Imported
from phoenix_nb.importers.templates import filled, names_in, path_value, prompt_of

__all__ = ["openai_evals"]

_COMPARED: dict[str, Callable[[str, str], bool]] = {
    "eq": lambda text, wanted: text == wanted,
    "ne": lambda text, wanted: text != wanted,
    "like": lambda text, wanted: wanted in text,
    "ilike": lambda text, wanted: wanted.casefold() in text.casefold(),
}
_ITEM = "item."
_PARAMETERS = {
    "temperature": "temperature",
    "top_p": "top_p",
    "seed": "seed",
    "max_completion_tokens": "max_completion_tokens",
    "max_completions_tokens": "max_completion_tokens",
    "reasoning_effort": "reasoning_effort",
}


def openai_evals(
    exported: Any, data: Any = None, *, runs: Any = None, ask: Ask | None = None
) -> Imported:
    """Take an eval of OpenAI's Evals service over: its items, graders, and the runs' prompts and models.

    Args:
        exported: The eval, as the API returns it: a path to JSON, JSON text, or a dict.
        data: The items: a path to JSONL, or a list of dicts, each an item or `{"item": …}`. Items that runs
            hold are taken from there if None.
        runs: Runs of the eval, as the API returns them: a path, JSON text, a list, or a dict with `data`.
        ask: Your own function that asks a model, as for `llm_judge`, for graders that do; without it these
            are left out. It is given messages.

    Returns:
        The dataset, evaluators and variants, and what could not be taken over.

    Raises:
        UsageError: If something cannot be read, or there are no items.

    Example:
        >>> check = {"type": "string_check", "name": "right", "operation": "eq",
        ...          "input": "{{sample.output_text}}", "reference": "{{item.answer}}"}
        >>> imported = openai_evals({"name": "sums", "testing_criteria": [check]},
        ...                         [{"question": "2 + 2", "answer": "4"}])
        >>> print(imported)
        Imported sums: 1 examples, 1 evaluators (right), 0 variants (none).
    """
    described = read_structure(exported)
    if not isinstance(described, Mapping) or "testing_criteria" not in described:
        raise UsageError(
            'This is not an eval: it has no "testing_criteria". Pass what the API returned.'
        )
    left_out: list[str] = []
    listed = _runs(runs)
    items = [_item(each) for each in (read_lines(data) if data is not None else _items_of(listed))]
    if not items:
        raise UsageError(
            "There are no items; pass data= with the rows, as JSONL or a list of dicts."
        )
    graders = [each for each in described["testing_criteria"] if isinstance(each, Mapping)]
    variants = dict(_variants(listed, left_out))
    outputs = _expected_keys(graders, variants, items)
    dataset = Dataset.from_records(
        items,
        input_keys=[
            key for key in dict.fromkeys(k for item in items for k in item) if key not in outputs
        ],
        output_keys=sorted(outputs),
        name=str(described.get("name") or "openai eval"),
    )
    evaluators: dict[str, Evaluator] = {}
    for grader in graders:
        made = _evaluator(grader, ask, left_out)
        if made is not None:
            evaluators[_free(made.name, evaluators)] = made
    if str(path_value(described, "data_source_config.type")) in ("stored_completions", "logs"):
        left_out.append(
            "The eval reads stored completions, which only the service has; export them as items."
        )
    return Imported(dataset, evaluators, variants, tuple(left_out))


def _item(row: Mapping[str, Any]) -> dict[str, Any]:
    item = row.get("item")
    return dict(item) if isinstance(item, Mapping) else dict(row)


def _runs(runs: Any) -> list[Mapping[str, Any]]:
    if runs is None:
        return []
    read = read_structure(runs)
    if isinstance(read, Mapping):
        read = read["data"] if isinstance(read.get("data"), list) else [read]
    return [each for each in read if isinstance(each, Mapping)]


def _items_of(runs: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Read the items that runs hold themselves, each once."""
    found: dict[str, dict[str, Any]] = {}
    for run in runs:
        for row in path_value(run, "data_source.source.content") or []:
            found.setdefault(json.dumps(row.get("item"), sort_keys=True), dict(row))
    return list(found.values())


def _variants(
    runs: Sequence[Mapping[str, Any]], left_out: list[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    taken: set[str] = set()
    for number, run in enumerate(runs, 1):
        name = str(run.get("name") or run.get("model") or f"run {number}")
        template = path_value(run, "data_source.input_messages.template")
        model = path_value(run, "data_source.model") or run.get("model")
        if not isinstance(template, list) or not model:
            left_out.append(
                f"The run {name!r} has no template of messages, or no model: its outputs were made "
                "elsewhere. Write the task for it."
            )
            continue
        messages = [
            {"role": str(each.get("role", "user")).replace("developer", "system"),
             "content": prompt_of(_content(each), drop=[_ITEM])}
            for each in template
        ]  # fmt: skip
        sampling = path_value(run, "data_source.sampling_params") or {}
        parameters = {
            ours: sampling[theirs]
            for theirs, ours in _PARAMETERS.items()
            if sampling.get(theirs) is not None
        }
        left_out += [
            f"The run {name!r} sets {theirs}; pass it to llm_task, if the client takes it."
            for theirs in sampling
            if theirs not in _PARAMETERS
        ]
        free = name if name not in taken else f"{name} · {number}"
        taken.add(free)
        yield free, {"prompt": messages, "model": str(model), **parameters}


def _content(message: Mapping[str, Any]) -> str:
    content = message.get("content")
    if isinstance(content, Mapping):
        content = content.get("text")
    if isinstance(content, list):
        content = "\n".join(
            str(part.get("text", "")) for part in content if isinstance(part, Mapping)
        )
    return str(content or "")


def _expected_keys(
    graders: Sequence[Mapping[str, Any]],
    variants: Mapping[str, Any],
    items: Sequence[Mapping[str, Any]],
) -> set[str]:
    """Find the keys of items that graders compare with and prompts do not show."""
    compared = {
        name.removeprefix(_ITEM).split(".")[0]
        for grader in graders
        for name in names_in(str(grader.get("reference") or ""))
        if name.startswith(_ITEM)
    }
    shown = set(re.findall(r"\{(\w+)", json.dumps(list(variants.values()), default=str)))
    keys = {key for item in items for key in item}
    expected = (compared - shown) & keys
    return expected if expected != keys else set()


def _free(name: str, taken: Mapping[str, Any]) -> str:
    return name if name not in taken else f"{name} {len(taken) + 1}"


def _values(output: Any, input: Any, expected: Any, metadata: Any) -> dict[str, Any]:
    """What templates of graders speak of: the item, and the sample."""
    item = {**(metadata or {}), **(input or {}), **(expected or {})}
    try:
        parsed = json.loads(output) if isinstance(output, str) else output
    except ValueError:
        parsed = None
    return {"item": item, "sample": {"output_text": text_or_json(output), "output_json": parsed}}


def _evaluator(grader: Mapping[str, Any], ask: Ask | None, left_out: list[str]) -> Evaluator | None:
    """Make an evaluator of a grader; None, and a sentence, if that cannot be done."""
    kind, name = str(grader.get("type")), str(grader.get("name") or grader.get("type"))
    if kind == "string_check" and grader.get("operation") in _COMPARED:
        return _string_check(grader, name)
    if kind == "text_similarity":
        return _text_similarity(grader, name, left_out)
    if kind in ("label_model", "score_model"):
        if ask is None:
            left_out.append(f"The grader {name!r} asks a model; pass ask= to take it over.")
            return None
        return (_label_model if kind == "label_model" else _score_model)(grader, name, ask)
    remedy = {
        "python": "is code, which is not executed unseen; read it, and pass it as a function of "
        "output, input and expected",
        "multi": "combines others by a formula; compute it from their evaluations",
    }.get(kind, f"is of the type {kind}, which is not known; write it as a function")
    left_out.append(f"The grader {name!r} {remedy}.")
    return None


def _string_check(grader: Mapping[str, Any], name: str) -> Evaluator:
    compare, reads, wants = (
        _COMPARED[grader["operation"]], str(grader.get("input")), str(grader.get("reference")),
    )  # fmt: skip

    def evaluate(output: Any, input: Any, expected: Any, metadata: Any) -> bool:
        values = _values(output, input, expected, metadata)
        return compare(filled(reads, values), filled(wants, values))

    return named_evaluator(evaluate, name)


def _text_similarity(grader: Mapping[str, Any], name: str, left_out: list[str]) -> Evaluator | None:
    from phoenix_nb.evaluators import rouge_l, similarity

    metric = str(grader.get("evaluation_metric"))
    scorer = {"fuzzy_match": similarity, "rouge_l": rouge_l}.get(metric)
    if scorer is None:
        left_out.append(
            f"The grader {name!r} measures {metric}, which is not taken over; "
            "similarity() and rouge_l() are near."
        )
        return None
    measure = scorer()
    reads, wants = str(grader.get("input")), str(grader.get("reference"))
    threshold = grader.get("pass_threshold")

    def evaluate(output: Any, input: Any, expected: Any, metadata: Any) -> dict[str, Any]:
        values = _values(output, input, expected, metadata)
        found = measure.evaluate(output=filled(reads, values), expected=filled(wants, values))
        score = found["score"]  # type: ignore[call-overload]
        passed = threshold is None or score >= threshold
        return {"score": score, "label": "passed" if passed else "failed"}

    return named_evaluator(evaluate, name)


def _messages(grader: Mapping[str, Any], last: str) -> Callable[..., list[dict[str, str]]]:
    template = [each for each in grader.get("input") or [] if isinstance(each, Mapping)]

    def question(**given: Any) -> list[dict[str, str]]:
        values = _values(**given)
        asked = [
            {"role": str(each.get("role", "user")).replace("developer", "system"),
             "content": filled(_content(each), values)}
            for each in template
        ]  # fmt: skip
        return [*asked, {"role": "user", "content": last}]

    return question


def _label_model(grader: Mapping[str, Any], name: str, ask: Ask) -> Evaluator:
    labels, passing = list(grader.get("labels") or ()), list(grader.get("passing_labels") or ())
    last = f"Explain, then end with a line `label: …`, one of: {', '.join(labels)}."
    evaluate = asking(ask, _messages(grader, last), label_reader(labels, passing))
    return named_evaluator(evaluate, name, kind="LLM", labels=labels)


def _score_model(grader: Mapping[str, Any], name: str, ask: Ask) -> Evaluator:
    low, high = map(float, grader.get("range") or (0.0, 1.0))
    last = f"Explain, then end with a number from {low:g} to {high:g}."
    evaluate = asking(ask, _messages(grader, last), score_reader(low, high))
    return named_evaluator(evaluate, name, kind="LLM", score_range=(low, high))
