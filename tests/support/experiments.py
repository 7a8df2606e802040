"""Small experiments for tests of the engine, run without a store on disk."""

import contextvars
import inspect
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from random import Random
from typing import Any

from phoenix_nb.core.ports import Capture, Listener
from phoenix_nb.core.progress.events import Event
from phoenix_nb.core.run.plan import Plan
from phoenix_nb.core.spending.rule import Spending
from phoenix_nb.core.user_code.binding import bind_evaluators, bind_task
from phoenix_nb.engine.calls import Assignment, Options
from phoenix_nb.engine.limit_registry import LimitRegistry
from phoenix_nb.engine.runner import Runner
from phoenix_nb.model import DatasetRecord, ExampleRecord, ExperimentRecord
from phoenix_nb.stores.memory import MemoryStore
from tests.support import records

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def examples(count: int) -> tuple[ExampleRecord, ...]:
    """Make examples `e0`, `e1`, … whose input is {"n": 0}, {"n": 1}, …"""
    return tuple(ExampleRecord(id=f"e{n}", input={"n": n}, output={"n": n}) for n in range(count))


def dataset_record(count: int = 3) -> DatasetRecord:
    """Make a data set of that many examples."""
    return records.dataset(
        examples=examples(count), id="d", name="numbers", version_id="v1", created_at=NOW
    )


def experiment_record(count: int = 3, repetitions: int = 1, *, id: str = "x") -> ExperimentRecord:
    """Make the record of an experiment over that many examples."""
    on = dataset_record(count)
    return records.experiment(on, id=id, name=id, repetitions=repetitions, created_at=NOW)


class Bench:
    """One run of the engine, everything about it within reach of a test."""

    def __init__(
        self,
        task: Callable[..., Any],
        evaluators: Any = None,
        *,
        count: int = 3,
        repetitions: int = 1,
        variants: Sequence[str] = ("x",),
        registry: LimitRegistry | None = None,
        capture: Capture | None = None,
        session: Callable[..., Any] = lambda session, on_trouble: session,
        in_batches: bool = False,
        listeners: Sequence[Listener] = (),
        spending: Spending | None = None,
        **options: Any,
    ) -> None:
        """Set up; `session` makes the session that the runner gets from the store's."""
        self.events: list[Event] = []
        self.store = MemoryStore()
        self.assignments = []
        for name in variants:
            record = self.store.create_experiment(experiment_record(count, repetitions, id=name))
            self.assignments.append(Assignment(record, bind_task(task)))

        def open_session(ids: Any, on_commit: Any, on_trouble: Any) -> Any:
            return session(self.store.open_session(ids, on_commit, on_trouble), on_trouble)

        self.runner = Runner(
            self.assignments,
            Plan(examples(count), repetitions, tuple(() for _ in variants)),
            evaluators=bind_evaluators(evaluators),
            options=Options(**options),
            open_session=open_session,
            listeners=[self.events.append, *listeners],
            in_batches=in_batches,
            context=contextvars.copy_context(),
            registry=registry or LimitRegistry(),
            capture=capture,
            spending=spending,
            random=Random(7),
            task_name=f"tests.{task.__name__}",
        )

    @property
    def runs(self) -> list[Any]:
        """The stored runs, by example and repetition."""
        found = self.store.load_runs(self.assignments[0].record.id).task_runs
        return sorted(found, key=lambda run: (int(run.example_id[1:]), run.repetition))

    @property
    def evaluations(self) -> list[Any]:
        """The stored evaluations."""
        return list(self.store.load_runs(self.assignments[0].record.id).evaluation_runs)

    def of(self, kind: type[Event]) -> list[Any]:
        """The events of one kind."""
        return [event for event in self.events if isinstance(event, kind)]


def prepared(verb: Callable[..., Any], make: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """The handle of a verb that has not begun."""
    call = inspect.signature(verb).bind(*args, **kwargs)
    call.apply_defaults()
    return make(**call.arguments)
