"""Configurations of promptfoo: its prompts × providers are variants, its assertions evaluators."""

import inspect
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any

from phoenix_nb.core.user_code.binding import is_coroutine_function
from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import UsageError
from phoenix_nb.evaluators import llm_judge
from phoenix_nb.evaluators.making import named_evaluator
from phoenix_nb.importers.asked import Ask
from phoenix_nb.importers.files import is_path, read_lines, read_structure
from phoenix_nb.importers.imported import Imported
from phoenix_nb.importers.promptfoo_checks import CHECKS, check
from phoenix_nb.importers.templates import filled, prompt_of, uses_logic

__all__ = ["promptfoo"]

_RUBRICS = ("llm-rubric", "model-graded-closedqa")
_PARAMETERS = ("temperature", "max_tokens", "top_p", "seed")
_FILE = "file://"
_REMEDIES = {
    "javascript": "is code; write it as a function of output, input and expected",
    "python": "is code; read it, and pass it as a function of output, input and expected",
    "similar": "compares embeddings; write it as a function, or use similarity()",
    "latency": "is measured for every run: latency_s in the frame",
    "cost": "is measured for every run where the API reports it; a Budget bounds it",
}


def promptfoo(config: Any, *, ask: Ask | None = None) -> Imported:
    """Take a configuration of promptfoo over: its tests, assertions, prompts and providers.

    Each test is an example: its `vars` are the input, its assertions the expected output, under the key
    `assert`, where they can be read and changed. Assertions of one kind, or of one `metric`, are one
    evaluator; an example that has none of them is not evaluated by it. Lists among the vars make an example
    of each combination.

    Args:
        config: A path to YAML or JSON, its text, or a dict; the results that promptfoo exports hold one, too.
            Files that it names are read from beside it.
        ask: Your own function that asks a model, as for `llm_judge`, for assertions that do; without it these
            are left out.

    Returns:
        The dataset, evaluators and variants, and what could not be taken over.

    Raises:
        UsageError: If something cannot be read, or there are no tests.

    Example:
        >>> imported = promptfoo({
        ...     "prompts": ["Translate to {{language}}: {{text}}"], "providers": ["openai:gpt-4o"],
        ...     "tests": [{"vars": {"language": "French", "text": "yes"},
        ...                "assert": [{"type": "icontains", "value": "oui"}]}]})
        >>> imported.variants["prompt 1 · gpt-4o"]["prompt"]
        'Translate to {language}: {text}'
        >>> list(imported.evaluators)
        ['icontains']
    """
    read = read_structure(config)
    if isinstance(read, Mapping) and isinstance(read.get("config"), Mapping):
        read = read["config"]
    if not isinstance(read, Mapping) or not {"tests", "prompts"} & read.keys():
        raise UsageError(
            "This is not a configuration of promptfoo: it has neither tests nor prompts. Pass the file that "
            "`promptfoo eval` reads, such as promptfooconfig.yaml."
        )
    reader = _Reader(Path(config).parent if is_path(config) else Path(), ask)
    tests = reader.tests(read)
    if not tests:
        raise UsageError(
            "The configuration has no tests to take over; add some, each with its vars."
        )
    inputs = list(dict.fromkeys(key for test in tests for key in test["input"]))
    dataset = Dataset.from_records(
        [{**each, "input": {key: each["input"].get(key) for key in inputs}} for each in tests],
        name=str(read.get("description") or "promptfoo"),
    )
    variants = dict(reader.variants(read))
    for key in ("scenarios", "extensions", "derivedMetrics", "outputPath"):
        if read.get(key):
            reader.left_out.append(f"{key} in the configuration has no counterpart.")
    return Imported(
        dataset, reader.evaluators(tests), variants, tuple(dict.fromkeys(reader.left_out))
    )


class _Reader:
    """Reads the parts of one configuration; files are beside it."""

    def __init__(self, folder: Path, ask: Ask | None) -> None:
        self._folder = folder
        self._ask = ask
        self.left_out: list[str] = []

    # -- tests ----------------------------------------------------------------------------------------

    def tests(self, config: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Read the tests, as records of a dataset."""
        default = config.get("defaultTest")
        default = default if isinstance(default, Mapping) else {}
        listed = config.get("tests") or []
        records: list[dict[str, Any]] = []
        for test in self._listed(listed):
            records += self._examples(default, test)
        return records

    def _listed(self, tests: Any) -> Iterator[Mapping[str, Any]]:
        for test in tests if isinstance(tests, list) else [tests]:
            if isinstance(test, str):
                path = self._folder / test.removeprefix(_FILE)
                if path.suffix.lower() not in (".csv", ".json", ".jsonl", ".yaml", ".yml"):
                    self.left_out.append(
                        f"The tests in {test} are not read; export them as CSV or JSONL."
                    )
                    continue
                for row in read_lines(path):
                    yield self._row(row) if path.suffix.lower() == ".csv" else row
            elif isinstance(test, Mapping):
                yield test

    def _row(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Read a line of CSV: `__expected` holds an assertion, as `contains:yes`."""
        wanted = [value for key, value in row.items() if key.startswith("__expected") and value]
        return {
            "vars": {key: value for key, value in row.items() if not key.startswith("__")},
            "assert": [_short_assertion(value) for value in wanted],
        }

    def _examples(
        self, default: Mapping[str, Any], test: Mapping[str, Any]
    ) -> Iterator[dict[str, Any]]:
        given = {**(default.get("vars") or {}), **(test.get("vars") or {})}
        assertions = [*(default.get("assert") or ()), *(test.get("assert") or ())]
        kept = [each for each in map(self._assertion, assertions) if each is not None]
        lists = {key: value for key, value in given.items() if isinstance(value, list)}
        for chosen in product(*lists.values()):
            values = {**given, **dict(zip(lists, chosen, strict=True))}
            values = {key: self._var(value) for key, value in values.items()}
            filled_in = [{**each, **_filled_value(each, values)} for each in kept]
            metadata = dict(test.get("metadata") or {})
            if test.get("description"):
                metadata["description"] = test["description"]
            yield {"input": values, "output": {"assert": filled_in}, "metadata": metadata}

    def _var(self, value: Any) -> Any:
        if isinstance(value, str) and value.startswith(_FILE):
            return self._file(value)
        return value

    def _file(self, name: str) -> str:
        path = self._folder / name.removeprefix(_FILE)
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            self.left_out.append(f"{name} cannot be read beside the configuration; put it there.")
            return name

    def _assertion(self, assertion: Any) -> dict[str, Any] | None:
        if not isinstance(assertion, Mapping) or "type" not in assertion:
            return None
        kind = str(assertion["type"])
        plain = kind.removeprefix("not-")
        if assertion.get("transform"):
            self.left_out.append(
                f"An assertion of the type {kind} transforms the output; do so in the task."
            )
            return None
        if plain in CHECKS or (kind in _RUBRICS and self._ask is not None):
            names = ("type", "value", "threshold", "metric", "weight")
            return {name: assertion[name] for name in names if assertion.get(name) is not None}
        remedy = _REMEDIES.get(
            plain, "is not known; write it as a function of output, input and expected"
        )
        if kind in _RUBRICS:
            remedy = "asks a model; pass ask= to take it over"
        self.left_out.append(f"The assertion {kind!r} {remedy}.")
        return None

    # -- evaluators -----------------------------------------------------------------------------------

    def evaluators(self, tests: Sequence[Mapping[str, Any]]) -> dict[str, Evaluator]:
        """Make an evaluator of each metric, or kind of assertion."""
        kinds: dict[str, set[bool]] = {}
        for test in tests:
            for assertion in test["output"]["assert"]:
                kinds.setdefault(_name(assertion), set()).add(assertion["type"] in _RUBRICS)
        return {
            name: _evaluator(name, self._ask if True in asks else None)
            for name, asks in kinds.items()
        }

    # -- variants -------------------------------------------------------------------------------------

    def variants(self, config: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        """Make a variant of each prompt and provider."""
        prompts = list(self._prompts(config.get("prompts") or []))
        providers = list(self._providers(config.get("providers") or config.get("targets") or []))
        for (prompt_name, prompt), (model_name, model) in product(prompts, providers or [("", {})]):
            yield " · ".join(filter(None, [prompt_name, model_name])), {"prompt": prompt, **model}

    def _prompts(self, prompts: Any) -> Iterator[tuple[str, Any]]:
        for number, prompt in enumerate(prompts if isinstance(prompts, list) else [prompts], 1):
            label, text = f"prompt {number}", prompt
            if isinstance(prompt, Mapping):
                label = str(prompt.get("label") or prompt.get("id") or label)
                text = prompt.get("raw") or prompt.get("id")
            if isinstance(text, str) and text.startswith(_FILE):
                label = label if isinstance(prompt, Mapping) else Path(text).stem
                if not text.endswith((".txt", ".json", ".md")):
                    self.left_out.append(
                        f"The prompt {text} is code or a pattern; write it as a function."
                    )
                    continue
                text = self._file(text)
            if not isinstance(text, str) or uses_logic(text):
                self.left_out.append(
                    f"The prompt {label!r} has tags or filters; write it as a function."
                )
                continue
            yield label, _prompt(text)

    def _providers(self, providers: Any) -> Iterator[tuple[str, dict[str, Any]]]:
        for provider in providers if isinstance(providers, list) else [providers]:
            given = provider if isinstance(provider, Mapping) else {"id": provider}
            id_, config = str(given.get("id")), given.get("config") or {}
            if not isinstance(given.get("id"), str) or id_.startswith(
                (_FILE, "http", "exec:", "python:")
            ):
                self.left_out.append(
                    f"The provider {id_} is code or an address; write the task for it."
                )
                continue
            model = id_.rpartition(":")[2]
            parameters = {name: config[name] for name in _PARAMETERS if name in config}
            self.left_out += [
                f"The provider {id_} sets {name}; set it up in the client."
                for name in config
                if name not in _PARAMETERS
            ]
            yield str(given.get("label") or model), {"model": model, **parameters}


def _short_assertion(text: str) -> dict[str, Any]:
    """Read an assertion as CSV has it: `contains:yes`, or a text that the output must equal."""
    kind, colon, value = text.partition(":")
    kind = kind.strip()
    plain = kind.removeprefix("not-")
    if colon and (plain in CHECKS or kind in (*_RUBRICS, *_REMEDIES)):
        return {"type": kind, "value": value.strip()}
    return (
        {"type": "llm-rubric", "value": value.strip()}
        if kind == "grade"
        else {"type": "equals", "value": text}
    )


def _filled_value(assertion: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    value = assertion.get("value")
    if isinstance(value, list):
        return {
            "value": [filled(each, values) if isinstance(each, str) else each for each in value]
        }
    return {"value": filled(value, values)} if isinstance(value, str) else {}


def _prompt(text: str) -> Any:
    """Read a prompt: a text, or messages where it is JSON."""
    try:
        parsed = json.loads(text)
    except ValueError:
        return prompt_of(text)
    if isinstance(parsed, list) and all(
        isinstance(each, dict) and "content" in each for each in parsed
    ):
        return [{**each, "content": prompt_of(str(each["content"]))} for each in parsed]
    return prompt_of(text)


def _name(assertion: Mapping[str, Any]) -> str:
    return str(assertion.get("metric") or assertion["type"])


def _evaluator(name: str, ask: Ask | None) -> Evaluator:
    """Make an evaluator of the assertions that have this name: the weighted share that pass."""

    def judged(assertion: Mapping[str, Any], output: Any, input: Any) -> Any:
        assert ask is not None  # noqa: S101 - such assertions are taken over only with it
        rubric = str(assertion.get("value") or "Be right.")
        return llm_judge(ask, rubric=rubric, labels=("pass", "fail")).function(output, input, None)

    def asked(output: Any, input: Any, expected: Any) -> list[tuple[float, Any]]:
        mine = [each for each in (expected or {}).get("assert") or () if _name(each) == name]
        return [
            (
                float(each.get("weight", 1)),
                judged(each, output, input) if each["type"] in _RUBRICS else check(each, output),
            )
            for each in mine
        ]

    async def later(results: list[tuple[float, Any]]) -> Any:
        return _share(
            [
                (weight, await each if inspect.isawaitable(each) else each)
                for weight, each in results
            ]
        )

    def evaluate(output: Any, input: Any, expected: Any) -> Any:
        results = asked(output, input, expected)
        if any(inspect.isawaitable(each) for _, each in results):
            return later(results)
        return _share(results)

    async def evaluate_async(output: Any, input: Any, expected: Any) -> Any:
        return await later(asked(output, input, expected))

    waits = ask is not None and is_coroutine_function(ask)
    return named_evaluator(
        evaluate_async if waits else evaluate, name, kind="CODE" if ask is None else "LLM"
    )


def _share(results: list[tuple[float, Any]]) -> dict[str, Any] | None:
    """Make one evaluation of several assertions; None where an example has none."""
    if not results:
        return None
    passed = [
        (weight, each["score"] == 1.0 if isinstance(each, dict) else bool(each))
        for weight, each in results
    ]
    total = sum(weight for weight, _ in passed)
    score = sum(weight for weight, good in passed if good) / total if total else 1.0
    said = [
        each["explanation"] for _, each in results if isinstance(each, dict) and each["explanation"]
    ]
    return {
        "score": score,
        "label": str(score == 1.0),
        "explanation": "; ".join(said)
        or f"{sum(good for _, good in passed)} of {len(passed)} passed",
    }
