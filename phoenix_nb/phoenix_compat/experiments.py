"""The experiments of a client, under Phoenix's names."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from phoenix_nb.client import Client
from phoenix_nb.phoenix_compat.manual_logging import Recording
from phoenix_nb.phoenix_compat.to_async import awaitable
from phoenix_nb.verbs import experiments as verbs
from phoenix_nb.verbs import variants as variant_verbs
from phoenix_nb.verbs.stored import (
    ExperimentList,
    async_get_experiment,
    get_experiment,
    list_experiments,
)

if TYPE_CHECKING:
    from phoenix_nb.client import AsyncClient

__all__ = ["AsyncExperiments", "Experiments"]

P = ParamSpec("P")
R = TypeVar("R")


class _Shared:
    """What both clients have in one form."""

    def __init__(self, client: Client) -> None:
        self._recording = Recording(client)
        self.start_experiment = _bound(verbs.start_experiment, client)
        self.start_variants = _bound(variant_verbs.start_variants, client)
        self.compare = _bound(variant_verbs.compare, client)
        self.get_experiment_url = self._recording.get_experiment_url
        self.get_dataset_experiments_url = self._recording.get_dataset_experiments_url


class Experiments(_Shared):
    """The experiments of a client: every verb, bound to it, under Phoenix's names."""

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.run_experiment = _bound(verbs.run_experiment, client)
        self.evaluate_experiment = _bound(verbs.evaluate_experiment, client)
        self.resume_experiment = _bound(verbs.resume_experiment, client)
        self.resume_evaluation = _bound(verbs.resume_evaluation, client)
        self.get_experiment = _bound(get_experiment, client)
        self.list = _bound(_list_for_phoenix, client)
        self.run_variants = _bound(variant_verbs.run_variants, client)
        self.resume_variants = _bound(variant_verbs.resume_variants, client)
        self.create = self._recording.create
        self.get = self._recording.get
        self.delete = self._recording.delete
        self.log_run = self._recording.log_run
        self.log_evaluation = self._recording.log_evaluation


class AsyncExperiments(_Shared):
    """The experiments of an `AsyncClient`: every verb a coroutine function."""

    def __init__(self, client: "AsyncClient") -> None:
        super().__init__(client)
        self.run_experiment = _bound(verbs.async_run_experiment, client)
        self.evaluate_experiment = _bound(verbs.async_evaluate_experiment, client)
        self.resume_experiment = _bound(verbs.async_resume_experiment, client)
        self.resume_evaluation = _bound(verbs.async_resume_evaluation, client)
        self.get_experiment = _bound(async_get_experiment, client)
        self.list = awaitable(_bound(_list_for_phoenix, client))
        self.run_variants = _bound(variant_verbs.async_run_variants, client)
        self.resume_variants = _bound(variant_verbs.async_resume_variants, client)
        self.create = awaitable(self._recording.create)
        self.get = awaitable(self._recording.get)
        self.delete = awaitable(self._recording.delete)
        self.log_run = awaitable(self._recording.log_run)
        self.log_evaluation = awaitable(self._recording.log_evaluation)


def _list_for_phoenix(
    *,
    dataset_id: str | None = None,
    timeout: float | None = None,  # noqa: ARG001 - Phoenix's keyword
    client: Client | None = None,
) -> ExperimentList:
    """List the experiments that are kept, newest first; see `list_experiments`."""
    return list_experiments(dataset_id, client=client)


def _bound(verb: Callable[P, R], client: Client) -> Callable[P, R]:
    """Fix a verb's client."""

    @wraps(verb)
    def method(*args: P.args, **kwargs: P.kwargs) -> R:
        kwargs["client"] = client
        return verb(*args, **kwargs)

    signature = inspect.signature(verb)
    kept = [p for p in signature.parameters.values() if p.name != "client"]
    method.__signature__ = signature.replace(parameters=kept)  # type: ignore[attr-defined]
    return method
