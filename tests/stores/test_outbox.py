"""Delivery in the background: everything once, in order where it matters, through any outage."""

import logging
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

import pytest

from phoenix_nb.core.ports import RunRecord
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.errors import ConflictError, StoreError, StoreUnavailableError
from phoenix_nb.model import EvaluationRunRecord, Span, TaskRunRecord
from phoenix_nb.stores.outbox import Delivery, DeliveryLog, Outbox, WaitsError, lanes
from tests.support import records

NOW = datetime(2026, 1, 2, tzinfo=UTC)
QUICK = RetryPolicy(retries=1_000_000, base=0.0005, cap=0.002)
SECONDS = 20.0
"""How long a test waits for what must happen; it does not wait that long unless it fails."""
MOMENT = 0.1
"""How long a test waits for what must not happen; less would prove less, and make nothing fail."""


def run(number: int, experiment_id: str = "e", id: str | None = None) -> TaskRunRecord:
    return records.run(experiment_id, number, id=id or f"r{number}")


def evaluation(number: int, name: str = "exact") -> EvaluationRunRecord:
    return records.evaluation(run(number), name, id=f"v{number}{name}")


def span(number: int, experiment_id: str = "e") -> Span:
    return records.span(run(number, experiment_id), span_id=f"s{number}")


def name(record: RunRecord) -> str:
    return record.span_id if isinstance(record, Span) else record.id


class Recipient:
    """A uploader that writes down what it delivers, and fails as told."""

    def __init__(self, fail: Callable[[str], Exception | None] = lambda _: None) -> None:
        self.fail = fail
        self.batches: list[list[str]] = []
        self.attempts: Counter[str] = Counter()
        self.lost: list[RunRecord] = []
        self.follow_up: RunRecord | None = None
        self._lock = threading.Lock()

    @property
    def delivered(self) -> list[str]:
        return [record for batch in self.batches for record in batch]

    def deliver(self, batch: Sequence[RunRecord]) -> Sequence[RunRecord]:
        with self._lock:
            self.attempts[name(batch[0])] += 1
            if error := self.fail(name(batch[0])):
                raise error
            self.batches.append([name(record) for record in batch])
        return [self.follow_up] if self.follow_up and isinstance(batch[0], TaskRunRecord) else []

    def reconnected(self) -> Sequence[RunRecord]:
        lost, self.lost = self.lost, []
        return lost


@pytest.fixture
def outbox_of() -> Iterator[Callable[..., Outbox]]:
    made: list[Outbox] = []

    def make(uploader: Recipient, **options) -> Outbox:
        made.append(
            Outbox(uploader, **{"backoff": QUICK, "hush": 0.0, "head_start": 0.0, **options})
        )
        return made[-1]

    yield make
    for outbox in made:
        outbox.close()


def failing(error: Exception, times: int, only: str | None = None):
    """A failure that comes so many times, of one record or of all."""
    left = [times]

    def fail(record: str) -> Exception | None:
        if only not in {None, record} or not left[0]:
            return None
        left[0] -= 1
        return error

    return fail


def test_everything_is_delivered_once(outbox_of):
    recipient = Recipient()
    outbox = outbox_of(recipient)
    outbox.put([run(n) for n in range(200)])
    assert outbox.wait(timeout=SECONDS)
    assert Counter(recipient.delivered) == Counter(f"r{n}" for n in range(200))
    assert (outbox.delivered, outbox.pending) == (200, 0)


def test_a_run_goes_before_its_evaluations_and_those_keep_their_order(outbox_of):
    recipient = Recipient()
    outbox = outbox_of(recipient)
    for n in range(50):
        outbox.put([run(n), evaluation(n, "a"), evaluation(n, "b")])
    assert outbox.wait(timeout=SECONDS)
    place = {record: i for i, record in enumerate(recipient.delivered)}
    assert all(place[f"r{n}"] < place[f"v{n}a"] < place[f"v{n}b"] for n in range(50))


def test_runs_of_one_example_keep_their_order(outbox_of):
    """A failure that overtook the success after it could take its place."""
    recipient = Recipient()
    outbox = outbox_of(recipient)
    outbox.put([run(n, id=f"{kind}{n}") for n in range(50) for kind in ("failed", "mended")])
    assert outbox.wait(timeout=SECONDS)
    place = {record: i for i, record in enumerate(recipient.delivered)}
    assert all(place[f"failed{n}"] < place[f"mended{n}"] for n in range(50))


def test_what_follows_from_a_delivery_is_waited_for(outbox_of):
    recipient = Recipient()
    recipient.follow_up = span(7)
    outbox = outbox_of(recipient)
    outbox.put([run(1)])
    assert outbox.wait(timeout=SECONDS)
    assert recipient.delivered == ["r1", "s7"]


def test_spans_go_in_batches_of_one_experiment(outbox_of):
    recipient = Recipient()
    outbox_of(recipient).put([span(1), span(2), span(3, "other"), span(4)])
    wait_for(lambda: len(recipient.delivered) == 4)
    assert recipient.batches == [["s1", "s2", "s4"], ["s3"]]


def test_spans_wait_for_runs_unless_they_grow_too_heavy(outbox_of, monkeypatch):
    gate = threading.Event()

    class Slow(Recipient):
        def deliver(self, batch: Sequence[RunRecord]) -> Sequence[RunRecord]:
            if name(batch[0]) == "r1":
                gate.wait(SECONDS)
            return super().deliver(batch)

    outbox = outbox_of(recipient := Slow())
    outbox.put([run(1), span(1), span(2)])
    assert not outbox.wait(timeout=0.05)
    assert recipient.delivered == []
    monkeypatch.setattr(lanes, "_HELD", 2_500)
    outbox.put([span(3)])
    wait_for(lambda: recipient.delivered == ["s1", "s2", "s3"])
    gate.set()
    assert outbox.wait(timeout=SECONDS)


def test_what_is_on_its_way_is_not_queued_twice(outbox_of):
    gate = threading.Event()
    recipient = Recipient(lambda _: gate.wait(SECONDS) and None)
    outbox = outbox_of(recipient)
    outbox.put([run(1)])
    outbox.put([run(1), run(2), run(2)])
    gate.set()
    assert outbox.wait(timeout=SECONDS)
    assert Counter(recipient.delivered) == {"r1": 1, "r2": 1}


def test_an_outage_loses_nothing_and_is_told_once(outbox_of):
    notices: list[str] = []
    recipient = Recipient(failing(StoreUnavailableError("It is away."), 40))
    outbox = outbox_of(recipient, notify=notices.append)
    outbox.put([record for n in range(20) for record in (run(n), evaluation(n))])
    assert outbox.wait(timeout=SECONDS)
    assert len(recipient.delivered) == len(set(recipient.delivered)) == 40
    assert "It is away." in notices[0]
    assert "back" in notices[1]
    assert len(notices) == 2


SLOW = RetryPolicy(retries=1_000_000, base=100_000, cap=100_000)


def test_attempts_that_are_being_waited_with_can_be_hurried(outbox_of):
    recipient = Recipient(failing(StoreUnavailableError("It is away."), 1))
    outbox = outbox_of(recipient, backoff=SLOW)
    outbox.put([run(1)])
    wait_for(lambda: recipient.attempts["r1"] == 1)
    outbox.hurry()
    assert outbox.wait(timeout=SECONDS)


def test_the_first_that_gets_through_after_an_outage_hurries_the_others(outbox_of):
    away = [True]
    recipient = Recipient(
        lambda record: StoreUnavailableError("It is away.") if away[0] or record == "r0" else None
    )
    outbox = outbox_of(recipient, backoff=SLOW, uploaders=8)
    outbox.put([run(n) for n in range(1, 40)])
    wait_for(lambda: recipient.attempts.total() > 1)
    away[0] = False
    outbox.hurry()
    assert outbox.wait(timeout=SECONDS)


def test_what_the_server_may_have_lost_is_delivered_again(outbox_of):
    recipient = Recipient(failing(StoreUnavailableError("It is away."), 1))
    recipient.lost = [span(9)]
    outbox = outbox_of(recipient)
    outbox.put([run(1)])
    wait_for(lambda: "s9" in recipient.delivered)


def test_a_refused_record_is_set_aside_and_the_others_go_on(outbox_of):
    notices: list[str] = []
    refused = ConflictError("No room.")
    recipient = Recipient(lambda record: refused if record in {"r1", "r2"} else None)
    outbox = outbox_of(recipient, notify=notices.append)
    outbox.put([run(n) for n in range(5)])
    assert outbox.wait(timeout=SECONDS)
    assert sorted(recipient.delivered) == ["r0", "r3", "r4"]
    assert sorted(name(item.record) for item in outbox.set_aside) == ["r1", "r2"]
    assert outbox.outstanding(["e"]) == 2
    assert len(notices) == 1
    assert recipient.attempts["r1"] == 1


def test_what_was_set_aside_can_be_tried_again(outbox_of):
    recipient = Recipient(failing(ConflictError("No room."), 1))
    outbox = outbox_of(recipient)
    outbox.put([run(1)])
    outbox.wait(timeout=SECONDS)
    outbox.retry()
    assert outbox.wait(timeout=SECONDS)
    assert recipient.delivered == ["r1"]
    assert outbox.outstanding(["e"]) == 0


class PassingError(StoreError):
    may_pass = True


def test_an_attempt_from_before_a_record_was_asked_for_again_proves_nothing(outbox_of):
    """As when a server is mended, and synchronised with, while it gives its last wrong answer."""
    under_way, asked = threading.Event(), threading.Event()

    def fail(record: str) -> Exception | None:
        if asked.is_set():
            return None
        under_way.set()
        asked.wait(SECONDS)
        return StoreError("no")

    recipient = Recipient(fail)
    outbox = outbox_of(recipient)
    outbox.put([run(0)])
    assert under_way.wait(SECONDS)
    outbox.retry()
    asked.set()
    assert outbox.wait(timeout=SECONDS)
    assert (recipient.delivered, outbox.set_aside) == (["r0"], ())


def test_an_evaluation_that_overtakes_its_run_waits_for_it(outbox_of):
    """Once, it was set aside, and left to the sync after the next."""

    class Strict(Recipient):
        def deliver(self, batch):
            if (
                isinstance(batch[0], EvaluationRunRecord)
                and batch[0].task_run_id not in self.delivered
            ):
                raise WaitsError("It waits.", batch[0].task_run_id)
            return super().deliver(batch)

    outbox = outbox_of(recipient := Strict())
    outbox.put([evaluation(1), evaluation(2), run(1)])
    assert outbox.wait(timeout=SECONDS)
    assert recipient.delivered == ["r1", "v1exact"]
    assert [item.record.id for item in outbox.set_aside] == ["v2exact"]


@pytest.mark.parametrize("looks", [0, 1, 2])
def test_a_run_that_arrives_while_its_evaluation_is_refused_is_not_waited_for(outbox_of, looks):
    """It arrives after the refusal, when the outbox has looked up so many times what is waited for."""
    # The first run of an outbox takes lane 0; its evaluation, put before it, the lane of the id's hash.
    number = next(n for n in range(1, 1_000) if hash(f"r{n}") % 4)
    taken, due, looked_up = threading.Event(), threading.Event(), []

    class Refusal(WaitsError):
        @property
        def awaited(self) -> str:
            looked_up.append(None)
            if len(looked_up) > looks:
                arrive()
            return f"r{number}"

        @awaited.setter
        def awaited(self, _: str) -> None: ...

    class Late(Recipient):
        def deliver(self, batch):
            if isinstance(batch[0], TaskRunRecord):
                taken.set()
                due.wait(SECONDS)
            elif not self.delivered:
                taken.wait(SECONDS)
                if not looks:
                    arrive()
                raise Refusal("It waits.", batch[0].task_run_id)
            return super().deliver(batch)

    def arrive() -> None:
        due.set()
        wait_for(lambda: outbox.delivered >= 1)

    outbox = outbox_of(recipient := Late(), uploaders=4)
    outbox.put([evaluation(number), run(number)])
    wait_for(
        lambda: due.is_set() or (taken.is_set() and outbox._lanes.first(0))
    )  # queued behind its run
    due.set()
    assert outbox.wait(timeout=SECONDS)
    assert recipient.delivered == [f"r{number}", f"v{number}exact"]
    assert not outbox.set_aside


def test_a_record_that_breaks_the_server_is_tried_three_times(outbox_of):
    recipient = Recipient(lambda record: PassingError("500") if record == "r1" else None)
    outbox = outbox_of(recipient)
    outbox.put([run(1), run(2)])
    assert outbox.wait(timeout=SECONDS)
    assert recipient.attempts == {"r1": 3, "r2": 1}


def test_a_defect_is_logged_and_holds_nothing_back(outbox_of, caplog):
    recipient = Recipient(failing(KeyError("oops"), 1, only="r1"))
    outbox = outbox_of(recipient, uploaders=1)
    with caplog.at_level(logging.ERROR):
        outbox.put([run(1), run(2)])
        assert outbox.wait(timeout=SECONDS)
    assert recipient.delivered == ["r2"]
    assert "oops" in caplog.text


def test_waiting_ends_when_nothing_moves(outbox_of):
    outbox = outbox_of(Recipient(lambda _: StoreUnavailableError("It is away.")))
    outbox.put([run(1)])
    assert not outbox.wait(patience=0.01)
    assert not outbox.wait(timeout=0.01)
    assert outbox.pending == 1


def test_waiting_for_one_experiment_does_not_wait_for_another(outbox_of):
    away = StoreUnavailableError("It is away.")
    outbox = outbox_of(Recipient(lambda record: away if record == "r2" else None))
    outbox.put([run(1), run(2, "other")])
    assert outbox.wait(["e"], timeout=SECONDS)
    assert outbox.outstanding(["other"]) == 1


def test_closing_in_an_outage_returns_at_once():
    outbox = Outbox(Recipient(lambda _: StoreUnavailableError("It is away.")))  # waits for seconds
    outbox.put([run(1)])
    threads = list(outbox._threads.values())
    outbox.close()
    assert [thread.is_alive() for thread in threads] == [False]


def test_the_delivery_log_remembers_in_a_file_only_its_owner_can_read(tmp_path):
    path = tmp_path / "home" / "deliveries.sqlite"
    first = DeliveryLog(path)
    assert first.deliveries("e") == []
    assert not path.exists()
    lines = [
        Delivery("run", "r1", "remote"),
        Delivery("evaluation", "v1", "remote", "exact", succeeded=False),
    ]
    first.note("e", lines)
    first.note("other", [Delivery("span", "s1")])
    first.close()
    again = DeliveryLog(path)
    assert again.deliveries("e") == lines
    assert path.stat().st_mode & 0o777 == 0o600
    again.close()


def test_the_delivery_log_knows_which_experiments_are_not_settled():
    delivery_log = DeliveryLog()
    openings = {experiment_id: delivery_log.open(experiment_id) for experiment_id in "abc"}
    for experiment_id in "ab":
        delivery_log.settle(experiment_id, [openings[experiment_id]])
    again = delivery_log.open("b")
    assert delivery_log.unsettled() == {"c": [openings["c"]], "b": [again]}
    delivery_log.close()


@pytest.mark.parametrize("done", [0, 1], ids=["the first is done", "the second is done"])
def test_a_session_that_is_done_settles_nothing_of_another_one_on_the_same_experiment(
    done, tmp_path
):
    logs = [DeliveryLog(tmp_path / "l") for _ in range(2)]  # as two processes have
    openings = [log.open("e") for log in logs]
    logs[done].settle("e", [openings[done]])
    assert logs[done].unsettled() == {"e": [openings[1 - done]]}
    logs[1 - done].settle("e", [openings[1 - done]])
    assert logs[done].unsettled() == {}
    for log in logs:
        log.close()


def test_what_an_earlier_edition_has_settled_stays_settled():
    log = DeliveryLog()
    for settled in (0, 0, 1):
        log._insert("INSERT INTO standing (experiment_id, settled) VALUES (?, ?)", [("e", settled)])
    assert log.unsettled() == {}
    log.close()


def test_a_closed_or_broken_delivery_log_says_what_to_do(tmp_path):
    delivery_log = DeliveryLog(tmp_path / "l")
    delivery_log.close()
    delivery_log.close()
    with pytest.raises(StoreUnavailableError, match="closed"):
        delivery_log.open("e")
    (tmp_path / "text").write_text("this is no database, and long enough to be told from one")
    with pytest.raises(StoreUnavailableError, match="writable"):
        DeliveryLog(tmp_path / "text").open("e")


def test_the_delivery_log_only_grows(tmp_path):
    delivery_log = DeliveryLog(tmp_path / "l")
    delivery_log.open("e")
    for statement in ("DELETE FROM standing", "UPDATE standing SET settled = 1"):
        with pytest.raises(StoreUnavailableError, match="only grows"):
            delivery_log._insert(statement, [()])
    delivery_log.close()


def wait_for(condition: Callable[[], bool]) -> None:
    for _ in range(int(SECONDS * 1000)):
        if condition():
            return
        threading.Event().wait(0.001)
    pytest.fail("It did not happen.")


def test_threads_end_when_idle_and_start_again_with_the_next_record(outbox_of):
    recipient = Recipient()
    outbox = outbox_of(recipient, idle=0.001)
    for n in range(3):
        outbox.put([run(n)])
        wait_for(lambda: not outbox._threads)
    assert recipient.delivered == ["r0", "r1", "r2"]


def test_a_burst_has_a_head_start_which_waiting_ends(outbox_of):
    recipient = Recipient()
    outbox = outbox_of(recipient, head_start=1000.0)
    outbox.put([run(1)])
    outbox.put([run(2)])
    assert recipient.delivered == []
    assert outbox.wait(timeout=SECONDS)
    assert sorted(recipient.delivered) == ["r1", "r2"]


def test_records_that_are_queued_again_count_all_the_while():
    seen = []

    class Watched(Outbox):
        def put(self, records):
            look = threading.Thread(target=lambda: seen.append(self.outstanding(["e"])))
            look.start()
            look.join(MOMENT)  # as long as it must not see anything, it waits
            super().put(records)
            looks.append(look)

    looks: list[threading.Thread] = []
    accepts = threading.Event()
    refuse = failing(ConflictError("no"), 1)
    recipient = Recipient(lambda name: refuse(name) or (accepts.wait(SECONDS) and None))
    outbox = Watched(recipient, backoff=QUICK, hush=0.0, head_start=0.0)
    outbox.put([run(1)])
    wait_for(lambda: outbox.set_aside)
    looks[-1].join()
    seen.clear()
    outbox.retry()
    looks[-1].join()
    assert seen == [1]
    accepts.set()
    outbox.close()


class Away(Recipient):
    """The server goes with the first attempt at `r0`, while `r1` is on its way, and is back at once."""

    def __init__(self) -> None:
        super().__init__()
        self.on_its_way, self.may_fail = threading.Event(), threading.Event()

    def deliver(self, batch):
        first = not self.attempts[name(batch[0])]
        self.attempts[name(batch[0])] += 1
        if name(batch[0]) == "r1" and first:
            self.on_its_way.set()
            self.may_fail.wait(SECONDS)
            raise StoreUnavailableError("It was away.")
        if first:
            self.on_its_way.wait(SECONDS)
            raise StoreUnavailableError("It is away.")
        return super().deliver(batch)


def test_a_failure_from_before_the_server_was_back_is_no_other_outage(outbox_of):
    notices: list[str] = []
    recipient = Away()

    def notify(sentence: str) -> None:
        notices.append(sentence)
        if "back" in sentence:
            recipient.may_fail.set()

    outbox = outbox_of(recipient, notify=notify)
    outbox.put([run(0), run(1)])
    assert outbox.wait(timeout=SECONDS)
    assert recipient.attempts["r1"] > 1
    assert ["back" in sentence for sentence in notices] == [False, True]


def test_news_are_told_in_the_order_in_which_they_came(outbox_of):
    notices: list[str] = []
    back = threading.Event()
    away = failing(StoreUnavailableError("It is away."), 1)

    class Back(Recipient):
        def deliver(self, batch):
            delivered = super().deliver(batch)
            back.set()
            return delivered

    def notify(sentence: str) -> None:
        if "back" not in sentence:
            outbox.put([run(1)])
            back.wait(SECONDS)
            other.wait(MOMENT)  # the news that it is back wait for these
        else:
            other.set()
        notices.append(sentence)

    other = threading.Event()
    outbox = outbox_of(Back(away), notify=notify)
    outbox.put([run(0)])
    assert outbox.wait(timeout=SECONDS)
    assert ["back" in sentence for sentence in notices] == [False, True]


def test_a_listener_that_fails_holds_back_nothing(outbox_of, caplog):
    def notify(sentence: str) -> None:
        raise ValueError("no listener")

    recipient = Recipient(failing(StoreUnavailableError("It is away."), 3))
    outbox = outbox_of(recipient, notify=notify)
    outbox.put([run(n) for n in range(4)])
    assert outbox.wait(timeout=SECONDS)
    assert len(recipient.delivered) == 4
    assert "no listener" in caplog.text


def test_what_came_of_deliveries_has_been_told_when_they_have_been_waited_for(outbox_of):
    notices: list[str] = []
    waited = threading.Event()

    def notify(sentence: str) -> None:
        waited.wait(MOMENT)  # whoever waits for deliveries waits for this, too
        notices.append(sentence)

    outbox = outbox_of(Recipient(lambda _: ConflictError("No room.")), notify=notify)
    outbox.put([run(1)])
    assert outbox.wait(timeout=SECONDS)
    waited.set()
    assert len(notices) == 1
