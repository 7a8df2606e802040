"""Evaluations of new outputs that were made before: the same output is not evaluated, and paid for, again."""

import asyncio
from collections.abc import Callable

from phoenix_nb.core.reuse.keys import Keys
from phoenix_nb.core.reuse.lookup import EvaluationLookup
from phoenix_nb.engine.calls import Call
from phoenix_nb.errors import StoreError
from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord

__all__ = ["KnownEvaluations"]

Settle = Callable[[Call, TaskRunRecord, dict[str, EvaluationRunRecord]], None]


class KnownEvaluations:
    """Looks up the evaluations of runs that have just ended, off the loop, many at once.

    Args:
        lookup: Looks for them.
        settle: Called on the loop with each run, and what was found of it by evaluator.
    """

    def __init__(self, lookup: EvaluationLookup, settle: Settle) -> None:
        self._lookup = lookup
        self._settle = settle
        self._waiting: list[tuple[Call, TaskRunRecord]] = []
        self._under_way: list[tuple[Call, TaskRunRecord]] = []

    @property
    def pending(self) -> int:
        """Runs that are not settled yet."""
        return len(self._waiting) + len(self._under_way)

    def has(self, keys: Keys) -> bool:
        """Whether there can be any for the runs of an experiment with these keys."""
        return self._lookup.may_find(keys)

    def look_up(self, call: Call, run: TaskRunRecord) -> None:
        """Have the evaluations of a run looked up. On the loop."""
        self._waiting.append((call, run))
        if not self._under_way:
            self._begin()

    def _begin(self) -> None:
        self._under_way, self._waiting = self._waiting, []
        work = asyncio.get_running_loop().run_in_executor(None, self._look, self._under_way)
        work.add_done_callback(self._found)

    def _look(self, runs: list[tuple[Call, TaskRunRecord]]) -> list[dict[str, EvaluationRunRecord]]:
        wanted: dict[int, tuple[Keys, list[tuple[TaskRunRecord, str]]]] = {}
        for call, run in runs:
            keys = call.assignment.keys
            of = wanted.setdefault(id(keys), (keys, []))[1]
            of += [(run, name) for name in keys.evaluators]
        try:
            found = {of: self._lookup.find(keys, asked) for of, (keys, asked) in wanted.items()}
        except StoreError:  # they are made, then
            return [{} for _ in runs]
        return [
            {
                name: evaluation
                for name in call.assignment.keys.evaluators
                if (evaluation := found[id(call.assignment.keys)].get((run.key, name))) is not None
            }
            for call, run in runs
        ]

    def _found(self, work: "asyncio.Future[list[dict[str, EvaluationRunRecord]]]") -> None:
        runs, self._under_way = self._under_way, []
        failed = work.cancelled() or work.exception() is not None
        found = [{} for _ in runs] if failed else work.result()
        for (call, run), evaluations in zip(runs, found, strict=True):
            self._settle(call, run, evaluations)
        if self._waiting and not self._under_way:
            self._begin()
