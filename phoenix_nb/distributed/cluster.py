"""A Dask cluster as a run has it: checked, and sent the code, before the first attempt."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from phoenix_nb.core.limits.request_key import salt
from phoenix_nb.core.settings import settings
from phoenix_nb.core.user_code.binding import BoundEvaluator, BoundTask
from phoenix_nb.distributed import checks
from phoenix_nb.distributed.executor import DaskExecutor
from phoenix_nb.distributed.link import Link, on_loop_of
from phoenix_nb.distributed.message_queues import LoopQueue
from phoenix_nb.distributed.messages import Session, Target
from phoenix_nb.distributed.pickling import leaked_secrets, ship
from phoenix_nb.distributed.worker import process
from phoenix_nb.engine.calls import Options
from phoenix_nb.engine.event_listener import warn_about
from phoenix_nb.engine.executor import Dispatcher
from phoenix_nb.engine.invoke import CANCEL_GRACE

if TYPE_CHECKING:
    from distributed import Client

    from phoenix_nb.distributed.roster import RosteredWorker

__all__ = ["Cluster", "cluster_of"]


def cluster_of(
    executor: Any,
    tasks: Sequence[BoundTask | None],
    evaluators: Sequence[BoundEvaluator],
    options: Options,
) -> "Cluster | None":
    """Make ready what workers need for a run; None where it runs here.

    Args:
        executor: What the user passed.
        tasks: Of each experiment.
        evaluators: The evaluators.
        options: How to run.

    Raises:
        UsageError: If it is not a client, or the code cannot be sent.
    """
    if executor is None:
        return None
    checks.check_client(executor)
    return Cluster(executor, [task for task in tasks if task is not None], evaluators, options)


class Cluster:
    """A Dask cluster that a run's attempts are made on."""

    def __init__(
        self,
        client: "Client",
        tasks: Sequence[BoundTask],
        evaluators: Sequence[BoundEvaluator],
        options: Options,
    ) -> None:
        self._client = client
        self._targets: list[Target] = [*tasks, *evaluators]
        self._options = options
        described = [(f"The task {task.name}", task) for task in tasks]
        described += [(f"The evaluator {bound.name}", bound) for bound in evaluators]  # type: ignore[misc]
        self._shipment = ship(described, options.rate_limit_errors)
        if leaked := leaked_secrets(self._shipment.code):
            warn_about(
                f"The code that is sent to the workers holds the value of {', '.join(leaked)}; read it "
                "inside the function from os.environ, and set it in the workers' environment."
            )
        self._session: Session | None = None
        self._link: Link | None = None
        self._present: list[RosteredWorker] = []
        self._inbox = LoopQueue()

    async def connect(self) -> None:
        """Check the cluster, and send it the code.

        Raises:
            UsageError: If the cluster cannot be used; nothing has been run.
        """
        options, identifier = self._options, uuid4().hex
        session = Session(
            id=identifier,
            topic=f"phoenix_nb-{identifier}",
            timeout=options.timeout,
            capture=options.capture,
            keep=settings.keep != "none",
            salt=salt(),
            process=process(),
            code=self._shipment.code,
            sources=self._shipment.sources,
        )
        self._inbox = LoopQueue()
        self._link = link = Link(
            self._client,
            session,
            checks.packages_of(self._shipment.code),
            self._shipment.fingerprint,
            self._inbox.put,
        )
        try:
            self._present = await on_loop_of(self._client, link.open)
        except BaseException:
            await self.disconnect()
            raise

    async def disconnect(self) -> None:
        """Leave the cluster as it was; for a run that has not begun."""
        link, self._link = self._link, None
        if link is not None:
            with suppress(Exception):
                await on_loop_of(self._client, link.close, CANCEL_GRACE)

    def executor(self, dispatcher: Dispatcher) -> "DaskExecutor":
        """Make what makes a run's attempts; `connect` has been awaited."""
        assert self._link is not None  # noqa: S101 - the handle connects first
        link, self._link = self._link, None
        return DaskExecutor(
            dispatcher,
            link,
            targets=self._targets,
            present=self._present,
            inbox=self._inbox,
        )
