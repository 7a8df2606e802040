"""The harness itself, on a little work; no figure is judged here, only that figures come out."""

import math
import tempfile

import pytest

from benchmarks.candidates import CANDIDATES, OURS
from benchmarks.chat import ServerLog, chat_server
from benchmarks.imports import Import
from benchmarks.lag import PERIOD, Heartbeat
from benchmarks.machine import this_machine
from benchmarks.merging import merged
from benchmarks.page import Page, headings
from benchmarks.quotas import Quota, quotas
from benchmarks.rates import QuotaTable, usage
from benchmarks.running import Row, Table, run_scenario
from benchmarks.scaling import Growth, Scaling
from benchmarks.scenarios import Scenario, scenarios
from benchmarks.work import Work
from tests.support.llm_server import make_quota

BUCKET = Quota("token bucket", rate=2.0, count=10, burst=2)
WINDOW = Quota("fixed window", rate=2.0, count=10, window=2.0)
CAP = Quota("concurrency cap", rate=20.0, count=10, cap=2, latency=0.1)


@pytest.mark.slow
def test_a_scenario_of_ours_becomes_a_table_and_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)  # it is read once
    work = Work("block", 4, is_async=False, concurrency=2, seconds=0.001, heartbeat=True)
    table = run_scenario(Scenario("tiny", "a tiny one", work, rounds=1), [CANDIDATES[OURS]])
    assert table.ours is not None, table.rows[0].note
    (run,) = table.ours.runs
    assert run.rows == 4
    assert run.wall > 0 < run.cpu
    assert run.extra["lag_p99"] <= run.extra["lag_max"]
    text = Page(this_machine(), tables=[table]).markdown()
    assert "### a tiny one" in text
    assert "| phoenix_nb | " in text
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("quota", "seconds"),
    [(BUCKET, 4.0), (WINDOW, 4.0), (CAP, 0.4)],
    ids=["bucket", "window", "cap"],
)
def test_the_ideal_is_what_the_server_admits_to_the_impatient(quota, seconds):
    names = {"token bucket": "token-bucket", "fixed window": "fixed-window"}
    gate = make_quota(
        names.get(quota.kind, "concurrency"),
        rate=quota.rate,
        capacity=quota.cap if quota is CAP else quota.burst,
        window=quota.window,
    )
    now, admitted, leaving = 0.0, [], []
    while len(admitted) < quota.count:
        while leaving and leaving[0] <= now + 1e-9:
            leaving.pop(0)
            gate.leave()
        if gate.admit(now):
            admitted.append(now)
            leaving.append(now + quota.latency)
        else:
            now += 0.001
    assert quota.ideal(quota.count) == pytest.approx(seconds)
    assert admitted[-1] == pytest.approx(seconds, abs=0.02)


@pytest.mark.parametrize("quota", [BUCKET, WINDOW, CAP], ids=["bucket", "window", "cap"])
def test_nobody_uses_more_than_all_of_a_quota(quota):
    best = quota.ideal(quota.count)
    assert quota.used(quota.count, best, rested=True) == pytest.approx(1.0)
    assert quota.used(quota.count, 3 * best + 3, rested=True) < 0.5


@pytest.mark.slow
def test_a_server_in_a_process_of_its_own_tells_what_it_saw():
    import openai

    quota = Quota("token bucket", rate=0.001, count=2, burst=1, latency=0.0)
    with chat_server(quota) as server:
        client = openai.OpenAI(base_url=server.address, api_key="none", max_retries=0)
        ask = {"model": "m", "messages": [{"role": "user", "content": "?"}]}
        assert client.chat.completions.create(**ask).choices[0].message.content == "an answer"
        with pytest.raises(openai.RateLimitError):
            client.chat.completions.create(**ask)
        client.close()
        log = server.log()
    assert (len(log.admitted), len(log.refused)) == (1, 1)


def test_half_the_pace_uses_half_the_quota():
    log = ServerLog(admitted=[float(n) for n in range(100)], refused=[5.5])
    used = usage("slow", Quota("token bucket", 2.0, 100), log, rows=100, seconds=99.1)
    assert used.whole == pytest.approx(0.5, abs=0.01)
    assert used.later == pytest.approx(0.5)
    assert (used.answered, used.refused) == (101, 1)


def test_a_server_that_saw_nothing_has_no_shares():
    used = usage("silent", BUCKET, ServerLog(), rows=0, seconds=1.0)
    assert math.isnan(used.whole)
    assert math.isnan(used.later)


def test_a_blocked_loop_is_late_for_every_beat_it_missed():
    heart = Heartbeat()
    for _ in range(100):
        heart.note(PERIOD)
    heart.note(101 * PERIOD)
    assert len(heart.lags) == 201
    assert heart.quantile(0.5) <= PERIOD
    assert heart.quantile(0.99) == pytest.approx(98 * PERIOD, rel=0.05)
    assert heart.quantile(1.0) == pytest.approx(100 * PERIOD)


def test_every_quota_offers_its_rate_in_the_long_run():
    for quota in (*quotas(quick=False), *quotas(quick=True)):
        most = 100_000
        assert most / quota.ideal(most) == pytest.approx(quota.rate, rel=0.01), str(quota)


def test_a_table_that_is_measured_again_takes_its_old_place():
    old = "# Page\n\nhi\n\n## B\n\n## C\n\ntwo\n\n## Gone\n\nx\n"
    new = "# Page\n\nho\n\n## C\n\nthree\n\n## A\n\nfour\n"
    order = ["# Page", "## A", "## B", "## C"]
    text = "# Page\n\nho\n\n## A\n\nfour\n\n## B\n\n## C\n\nthree\n"
    assert merged(old, new, order) == text
    assert merged("", text, order) == merged(text, text, order) == text


def test_every_section_of_a_page_has_its_place():
    row = Row(CANDIDATES[OURS], note="not measured")
    page = Page(
        this_machine(),
        tables=[Table(one, [row], "") for one in scenarios(quick=True)],
        imports=[Import("pydantic", "import pydantic", "", [1.0])],
        scaling=Scaling(1, 10, [Growth(row, row)], ""),
        quotas=[QuotaTable(one, [], "") for one in quotas(quick=True)],
    )
    found = [line for line in page.markdown().splitlines() if line.startswith("#")]
    assert found == headings(quick=True)
