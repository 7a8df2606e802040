"""The local side of one life of a server's database: records, delivery log, uploader and outbox."""

from collections.abc import Sequence
from contextlib import suppress

from phoenix_nb.core.ports import RunRecord, Written
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.errors import NotFoundError
from phoenix_nb.model import EvaluationRunRecord, ExperimentRecord, Records, Span, TaskRunRecord
from phoenix_nb.stores import wire
from phoenix_nb.stores.outbox import Notify, Outbox
from phoenix_nb.stores.phoenix.datasets import Datasets
from phoenix_nb.stores.phoenix.merge import merge
from phoenix_nb.stores.phoenix.rest import RestClient
from phoenix_nb.stores.phoenix.staging_folders import Place
from phoenix_nb.stores.phoenix.uploader import PhoenixUploader


class Staging:
    """Stores records locally and delivers them. Thread-safe."""

    def __init__(
        self,
        place: Place,
        rest: RestClient,
        datasets: Datasets,
        *,
        uploaders: int,
        backoff: RetryPolicy | None,
        notify: Notify,
    ) -> None:
        self.place = place
        self.uploader: PhoenixUploader = PhoenixUploader(
            rest, datasets, place.delivery_log, place.local
        )
        self.outbox: Outbox = Outbox(
            self.uploader, uploaders=uploaders, backoff=backoff, notify=notify
        )

    def experiment(self, experiment_id: str, project_name: str | None) -> ExperimentRecord | None:
        """The record stored here, if it is of this very experiment and not of a former one's number."""
        with suppress(NotFoundError):
            record = self.place.local.load_experiment(experiment_id)
            if project_name is None or record.project_name == project_name:
                return record
        return None

    def runs(self, experiment_id: str) -> Records:
        """The current runs stored here; none if the experiment is not."""
        with suppress(NotFoundError):
            return self.place.local.load_runs(experiment_id)
        return Records((), ())

    def spans(self, experiment_id: str) -> list[Span]:
        """The spans stored here."""
        with suppress(NotFoundError):
            return self.place.local.load_spans(experiment_id)
        return []

    def backlog(self, experiment_id: str) -> list[RunRecord]:
        """Records stored here that the server does not have as far as the delivery log tells, in order."""
        delivered = {line.record_id for line in self.place.delivery_log.deliveries(experiment_id)}
        runs = self.runs(experiment_id)
        every: tuple[RunRecord, ...] = (
            *runs.task_runs,
            *runs.evaluation_runs,
            *self.spans(experiment_id),
        )
        return [r for r in every if _id(r) not in delivered and not is_foreign(r)]

    def absent(self, experiment_id: str, server: Records) -> list[TaskRunRecord]:
        """The current runs that are on the server only.

        They are stored here too before anything is written about them: a local store gives back the
        evaluations of runs that it knows.
        """
        local = self.runs(experiment_id)
        known = {run.id for run in local.task_runs}
        return [run for run in merge(server, local).task_runs if run.id not in known]

    def put_backlog(self, experiment_ids: Sequence[str]) -> None:
        """Queue what earlier sessions left, down to the spans of attempts that were delivered."""
        for experiment_id in experiment_ids:
            left = self.backlog(experiment_id)
            waiting = {_id(record) for record in left}
            runs = self.runs(experiment_id)
            self.uploader.expect(left)
            self.uploader.recall(runs.task_runs)
            attempts: tuple[TaskRunRecord | EvaluationRunRecord, ...] = (
                *runs.task_runs,
                *runs.evaluation_runs,
            )
            done = [r for r in attempts if r.id not in waiting and not is_foreign(r)]
            roots = [span for record in done for span in self.uploader.missing_root(record)]
            self.outbox.put([*left, *roots])

    def close(self) -> None:
        """Stop delivering and close the files."""
        self.outbox.close()
        self.place.close()


def is_foreign(record: Written) -> bool:
    """Whether a record is a run that was read from the server, so that the server has it."""
    return isinstance(record, TaskRunRecord) and wire.row_of(record.id, "ExperimentRun") is not None


def _id(record: RunRecord) -> str:
    return record.span_id if isinstance(record, Span) else record.id
