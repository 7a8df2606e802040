"""The part of a key that is each result's own: what the code is given, and which of equal ones it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from phoenix_nb.core.user_code.parameters import Binding
from phoenix_nb.core.values.canonical_json import canonical_json
from phoenix_nb.model import EvaluationRunRecord, ExampleRecord, ReuseKey, TaskRunRecord
from phoenix_nb.model.columns import TaskRuns

__all__ = [
    "EvaluationKeys",
    "ExampleHashes",
    "Keys",
    "TaskKeys",
    "output_hash",
    "output_hashes",
    "sources_of",
]

_SIZE = 16
"""Bytes of a hash: that any two of 10⁹ keys are equal by chance has odds of 10⁻²¹. Twice as many would make
the keys in a store twice as large."""
_OF_EXAMPLE: dict[str, Callable[[ExampleRecord], Any]] = {
    "input": lambda example: example.input,
    "expected": lambda example: example.output,
    "metadata": lambda example: example.metadata,
    "example": lambda example: [
        *(example.id, example.input, example.output, example.metadata),
        sorted(example.splits),
    ],
}
"""What user code sees of an example, by the name that it asks for."""
_OF_RUN = {"trace_id", "trace"}
"""What an evaluator may ask for that no other run has."""


def sources_of(binding: Binding) -> frozenset[str]:
    """Name what a function is given, each thing once."""
    names = {*binding.positional, *(source for _, source in binding.named)}
    if "reference" in names:
        names = names - {"reference"} | {"expected"}
    return frozenset(names)


class ExampleHashes:
    """What code is given of each example, hashed once for all runs, variants and evaluators."""

    def __init__(self, examples: Sequence[ExampleRecord]) -> None:
        self._examples = examples
        self._plain: dict[frozenset[str], dict[str, bytes]] = {}
        self._distinct: dict[frozenset[str], dict[str, bytes]] = {}

    def of(self, sources: frozenset[str]) -> Mapping[str, bytes]:
        """The hash of what each example gives under these names, by its id; empty if that is nothing."""
        known = frozenset(sources & _OF_EXAMPLE.keys())
        if known not in self._plain:
            read = [_OF_EXAMPLE[name] for name in sorted(known)]
            self._plain[known] = (
                {example.id: _hash([each(example) for each in read]) for example in self._examples}
                if read
                else {}
            )
        return self._plain[known]

    def distinct(self, sources: frozenset[str]) -> Mapping[str, bytes]:
        """The same, but that examples which give the same are told apart, by their order in the dataset."""
        if sources not in self._distinct:
            self._distinct[sources] = dict(self._counted(self.of(sources)))
        return self._distinct[sources]

    def _counted(self, hashes: Mapping[str, bytes]) -> Iterable[tuple[str, bytes]]:
        same: dict[bytes, int] = {}
        for example in self._examples:
            found = hashes.get(example.id, b"")
            number = same.get(found, 0)
            same[found] = number + 1
            yield example.id, found if not number else _hashed(b"%b/%d" % (found, number))


@dataclass(frozen=True, slots=True)
class TaskKeys:
    """The keys of a task's runs."""

    identity: str
    hashes: Mapping[str, bytes]
    """Of what the task is given, by example."""

    def of(self, example_id: str, repetition: int) -> ReuseKey | None:
        """The key of a run; None for one of an example that is not of this dataset."""
        content = self.content(example_id, repetition)
        return None if content is None else ReuseKey(self.identity, content)

    def content(self, example_id: str, repetition: int) -> str | None:
        """What such a key has of its own."""
        found = self.hashes.get(example_id)
        if found is None:
            return None
        return (found if repetition == 1 else _hashed(b"%b*%d" % (found, repetition))).hex()


@dataclass(frozen=True, slots=True)
class EvaluationKeys:
    """The keys of an evaluator's evaluations."""

    identity: str
    sources: frozenset[str]
    hashes: Mapping[str, bytes]
    """Of what the evaluator is given of each example."""
    examples: Mapping[str, bytes]
    """Of each example's input: two questions with one answer are evaluated each for itself."""

    def of(self, run: TaskRunRecord, output: bytes | None = None) -> ReuseKey | None:
        """The key of the evaluation of a run; None if its example is not of this dataset.

        Args:
            run: The run.
            output: What `output_hash` makes of its output, if that is known.
        """
        if output is None and "output" in self.sources:
            output = output_hash(run.output)
        content = self.content(run.example_id, run.repetition, output or b"", run.trace_id)
        return None if content is None else ReuseKey(self.identity, content)

    def contents(self, runs: TaskRuns, outputs: Sequence[bytes]) -> Iterator[str | None]:
        """The content of the key of each run's evaluation; see `content`, and `output_hashes`."""
        return map(self.content, runs.example_ids, runs.repetitions, outputs, runs.trace_ids)

    def content(
        self, example_id: str, repetition: int, output: bytes, trace_id: str | None
    ) -> str | None:
        """What such a key has of its own; None if nothing finds the evaluation again."""
        example = self.examples.get(example_id)
        if example is None:
            return None
        nth = b"/1" if repetition == 1 else b"/%d" % repetition
        key = example + self.hashes.get(example_id, b"") + nth
        if "output" in self.sources:
            if not output:
                return None
            key += output
        if not self.sources.isdisjoint(_OF_RUN):
            key += b"/" + (trace_id or "").encode()
        return _hashed(key).hex()


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of an experiment's runs and evaluations."""

    task: TaskKeys | None = None
    evaluators: Mapping[str, EvaluationKeys] = field(default_factory=dict)

    def of_evaluation(
        self, evaluation: EvaluationRunRecord, run: TaskRunRecord, output: bytes | None
    ) -> ReuseKey | None:
        """The key of an evaluation of a run, whose `output_hash` may be known."""
        keys = self.evaluators.get(evaluation.name)
        return None if keys is None else keys.of(run, output)


def output_hash(output: Any) -> bytes:
    """The hash of a run's output, the same for all evaluators; empty if there is none.

    What is nested too deeply, or is not JSON, has none: its evaluations are kept, and not found again.
    """
    try:
        return _hash(output)
    except (ValueError, RecursionError):
        return b""


def output_hashes(runs: TaskRuns, evaluators: Iterable[EvaluationKeys]) -> list[bytes]:
    """The hash of each run's output; empty where none of the evaluators asks for it."""
    if any("output" in of.sources for of in evaluators):
        return list(map(output_hash, runs.outputs))
    return [b""] * len(runs)


def _hash(value: Any) -> bytes:
    text = str(value) if type(value) is int else canonical_json(value)
    return _hashed(text.encode("utf-8", "backslashreplace"))


def _hashed(text: bytes) -> bytes:
    hashing = _begin()
    hashing.update(text)
    return hashing.digest()


_begin = blake2b(digest_size=_SIZE).copy
"""Begins a hash, at two thirds of the time in which its parameters are read anew."""
