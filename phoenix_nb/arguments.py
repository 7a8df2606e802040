"""What users may pass to the verbs, made into what the rest works with."""

from collections.abc import Sequence
from enum import Enum
from typing import Any

from phoenix_nb.client import Client
from phoenix_nb.dataset import Dataset
from phoenix_nb.engine.work import Options
from phoenix_nb.errors import DatasetError, UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import DatasetRecord, ExperimentRecord
from phoenix_nb.model.public import Example
from phoenix_nb.recorded_options import options_in

__all__ = [
    "AS_RECORDED",
    "AsRecorded",
    "RateLimitErrors",
    "dataset_record",
    "experiment_id_of",
    "options_of",
    "resumed_options_of",
]

RateLimitErrors = type[BaseException] | Sequence[type[BaseException]] | None


class AsRecorded(Enum):
    """Stands for an option that is not named, where None has a meaning of its own."""

    AS_RECORDED = "as in the first run"

    def __repr__(self) -> str:
        return f"<{self.value}>"


AS_RECORDED = AsRecorded.AS_RECORDED


def options_of(
    retries: int,
    timeout: float | None,
    concurrency: int | None,
    rate_limit_errors: RateLimitErrors,
) -> Options:
    """How to run, from the keywords that every verb shares.

    Raises:
        UsageError: If one of them would run nothing or is of the wrong kind.
    """
    return Options(
        retries=retries,
        timeout=timeout,
        concurrency=concurrency,
        rate_limit_errors=_types(rate_limit_errors),
    )


def resumed_options_of(
    record: ExperimentRecord,
    retries: int | AsRecorded,
    timeout: float | AsRecorded | None,
    concurrency: int | AsRecorded | None,
    rate_limit_errors: RateLimitErrors | AsRecorded,
) -> Options:
    """How to go on with an experiment: as named, else as in its first run, else as by default.

    Raises:
        UsageError: If one of those named would run nothing or is of the wrong kind.
    """
    given = {"retries": retries, "timeout": timeout, "concurrency": concurrency}
    named: dict[str, Any] = {key: one for key, one in given.items() if one is not AS_RECORDED}
    if rate_limit_errors is not AS_RECORDED:
        named["rate_limit_errors"] = _types(rate_limit_errors)
    return Options(**{**options_in(record), **named})


def _types(errors: RateLimitErrors) -> tuple[type[BaseException], ...]:
    if errors is None:
        return ()
    return (errors,) if isinstance(errors, type) else tuple(errors)


def dataset_record(dataset: Any, client: Client) -> DatasetRecord:
    """Find the stored form of a `Dataset`, or of the one that a client keeps under a name.

    Raises:
        DatasetError: If it is neither, or if its examples have been written into.
        NotFoundError: If the client keeps none of this name.
    """
    if isinstance(dataset, Dataset):
        dataset.check_unchanged()
        return dataset.record
    if isinstance(dataset, str):
        return client.datasets.get_dataset(dataset=dataset).record
    if isinstance(dataset, Sequence) and dataset and isinstance(dataset[0], Example):
        raise DatasetError(
            "These are some examples of a data set; make one of them, which keeps their ids, as in "
            'Dataset.from_records(dataset[:3], name="first three").'
        )
    raise DatasetError(
        f"The data set is a {type(dataset).__name__}; make a Dataset of it first, for example with "
        "Dataset.from_dataframe(df, input_keys=[...], output_keys=[...])."
    )


def experiment_id_of(experiment: str | RanExperiment) -> str:
    """The id of an experiment that is given as such or by its id.

    Raises:
        UsageError: If it is neither.
    """
    named = (
        experiment if isinstance(experiment, str) else getattr(experiment, "experiment_id", None)
    )
    if not isinstance(named, str):
        raise UsageError(
            f"An experiment is named by its id, and this is {experiment!r:.80}; pass the id as text, or "
            "the experiment itself. list_experiments() shows the ids."
        )
    return named
