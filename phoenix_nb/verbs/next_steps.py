"""The next steps of a run that has ended: what the buttons below its card do.

A notebook's view imports this before the first call, so that nobody waits for it after the last.
"""

import weakref
from collections.abc import Callable, Iterator, Sequence
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from phoenix_nb.connection import Connection
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.experiment.views import explore_call, run_grid
from phoenix_nb.handle import ExperimentHandle
from phoenix_nb.ui.static_html.rows import again_html
from phoenix_nb.ui.steps.view import Step, Steps, keep_working

if TYPE_CHECKING:
    from phoenix_nb.ui.shared.output_cells import Show
    from phoenix_nb.ui.shared.place import PlacedWidget

__all__ = ["STAGE", "next_steps"]

STAGE: "ContextVar[Show | None]" = ContextVar("stage", default=None)
"""Where a view is shown that a click has opened; None for the cell that runs."""


def next_steps(
    shown: Sequence[Any],
    handle: ExperimentHandle[Any],
    connection: Connection,
    show: "Show",
) -> "Steps | None":
    """Make the buttons of a card; None if there is nothing to go on with.

    Args:
        shown: What the card shows.
        handle: What ran it.
        connection: Where it is stored.
        show: Shows another run in the card's place.
    """
    if len(shown) != 1:
        return None
    result = shown[0]
    if isinstance(result, RanExperiment):
        steps = Steps(list(_of_experiment(result, handle, connection, show)), _still(result))
    else:
        from phoenix_nb.comparison import Comparison

        if not isinstance(result, Comparison):
            return None
        steps = Steps([_explore(_held(result), lambda comparison: comparison.explore())])
    return keep_working(steps)


def _of_experiment(
    ran: RanExperiment, handle: ExperimentHandle[Any], connection: Connection, show: "Show"
) -> "Iterator[Step]":
    # The card must not keep a large experiment in memory that nobody else holds: it is read again.
    read = _held(
        ran,
        None if ran.dry_run else lambda: _read(ran_id, connection),
    )
    ran_id = ran.experiment_id
    report = ran.report()
    yield _explore(read, lambda experiment: experiment.explore())
    if report.errors:
        yield Step(
            "Failures",
            "Open the runs that failed",
            lambda: _opened(
                read(),
                lambda found: run_grid(
                    found, found.report(), "failed" if report.failed else "wrong"
                ),
            ),
        )
    if report.failed and not ran.dry_run:
        yield Step("Retry failed", "Run what has failed again", lambda: _retry(handle, show))
    if not ran.dry_run:
        yield Step(
            "Compare with the one before",
            "Compare with the experiment before on the same dataset",
            lambda: _against_the_one_before(read(), connection),
        )


def _read(experiment_id: str, connection: Connection) -> RanExperiment:
    from phoenix_nb.verbs.stored import get_experiment

    return get_experiment(experiment_id, client=connection)


def _explore(read: Callable[[], Any], open_: "Callable[[Any], PlacedWidget]") -> "Step":
    return Step("Explore", "Open the rows: filter, sort, read one", lambda: _opened(read(), open_))


def _opened(found: Any, open_: "Callable[[Any], PlacedWidget]") -> "PlacedWidget | str":
    return _GONE if found is None else open_(found)


_GONE = "Nothing holds these results any more, and a rehearsal is not stored; run the cell again."


def _held(result: Any, otherwise: Callable[[], Any] | None = None) -> Callable[[], Any]:
    """Return how to get at a result without keeping it alive."""
    reference = weakref.ref(result)

    def read() -> Any:
        found = reference()
        return found if found is not None or otherwise is None else otherwise()

    return read


def _retry(handle: ExperimentHandle[Any], show: "Show") -> str | None:
    if handle.status in {"starting", "running", "paused", "stopping"}:
        return "It is being run already."
    token = STAGE.set(show)
    try:
        handle.retry_failed()
    finally:
        STAGE.reset(token)
    return None


def _against_the_one_before(
    ran: RanExperiment | None, connection: Connection
) -> "PlacedWidget | str":
    if ran is None:
        return _GONE
    listed = connection.store.list_experiments(ran.dataset_id)
    ids = [summary.experiment_id for summary in listed if summary.done]
    later = ids.index(ran.experiment_id) + 1 if ran.experiment_id in ids else len(ids)
    if later >= len(ids):
        return "There is no experiment before this one on the dataset."
    from phoenix_nb.comparison import compare_experiments

    before = _read(ids[later], connection)
    return compare_experiments([before, ran]).explore()


def _still(ran: RanExperiment) -> str:
    """Return what stands for the buttons where there is no kernel: the call, to be pasted."""
    return str(again_html(explore_call(ran)))
