"""What is kept of an attempt's exchanges with models."""

from datetime import UTC, datetime, timedelta

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, AttemptNotes
from phoenix_nb.core.run.exchange_log import MOST_BYTES, ExchangeLog, shortened


@pytest.fixture
def log():
    log = ExchangeLog()
    token = ATTEMPT_NOTES.set(AttemptNotes(None, [log]))
    yield log
    ATTEMPT_NOTES.reset(token)


def pairs(log):
    return [(one.prompt, one.reply) for one in log.exchanges]


def test_rendered_prompt_is_answered_by_the_reply_that_follows(log):
    pnb.Prompt("Hi {name}").format(name="Ann")
    pnb.keep(reply={"text": "hello"})
    assert pairs(log) == [("Hi Ann", '{"text": "hello"}')]


def test_rendered_prompts_within_the_messages_kept_are_not_kept_twice(log):
    system = pnb.Prompt("Be {mood}").format(mood='"kind"\n')
    user = pnb.Prompt("Q: {q}").format(q="é")
    messages = [{"role": "system", "content": system}, {"role": "user", "content": user}]
    pnb.keep(prompt=messages, reply="yes")
    assert len(log.exchanges) == 1
    assert pairs(log)[0][1] == "yes"


def test_rendered_prompt_that_is_not_part_of_the_next_one_stays(log):
    pnb.Prompt("Draft {n}").format(n=1)
    pnb.keep(prompt="something else", reply="ok")
    assert pairs(log) == [("Draft 1", None), ("something else", "ok")]


def test_replies_of_several_calls_stay_with_their_prompts(log):
    for number in (1, 2):
        pnb.Prompt("{n}").format(n=number)
        pnb.keep(reply=f"reply {number}")
    pnb.keep(reply="unasked")
    assert pairs(log) == [("1", "reply 1"), ("2", "reply 2"), (None, "unasked")]


def test_keeping_nothing_is_refused_and_keeping_outside_of_an_attempt_goes_nowhere():
    pnb.keep(prompt="x")
    assert ATTEMPT_NOTES.get() is None
    with pytest.raises(pnb.UsageError, match="keeps nothing"):
        pnb.keep()


def test_keep_where_nothing_is_to_be_kept_does_nothing():
    notes = AttemptNotes()
    token = ATTEMPT_NOTES.set(notes)
    pnb.keep(prompt=pnb.Prompt("{x}").format(x=1))
    ATTEMPT_NOTES.reset(token)
    assert notes.logs is notes.exchanges is None


def test_exchange_lasts_until_its_reply():
    times = iter(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=n) for n in range(2))
    log = ExchangeLog(now=lambda: next(times))
    exchange = log.keep("q")
    log.keep(reply="a")
    assert exchange.end - exchange.start == timedelta(seconds=1)


@pytest.mark.parametrize("letter", ["x", "é", "日", "𝄞"])
def test_long_text_keeps_both_ends_within_its_bytes(letter):
    text = "begin" + letter * MOST_BYTES + "end"
    short, cut = shortened(text)
    assert cut
    assert len(short.encode()) <= MOST_BYTES
    assert short.startswith("begin")
    assert short.endswith("end")
    left = int(short.split("… ")[1].split(" ")[0].replace(",", ""))
    assert left + short.count(letter) == MOST_BYTES


def test_text_at_the_limit_is_whole():
    text = "é" * (MOST_BYTES // 2)
    assert shortened(text) == (text, False)


def test_agent_that_runs_away_keeps_its_first_exchanges(log):
    for number in range(1_000):
        pnb.keep(prompt=str(number), reply="x")
    assert [one.prompt for one in log.exchanges] == [str(number) for number in range(100)]


def test_lone_surrogates_and_objects_are_written_all_the_same(log):
    pnb.keep(prompt="\ud800", reply={"at": datetime(2026, 1, 1, tzinfo=UTC), "raw": b"\xff"})
    assert "\ud800" not in log.exchanges[0].prompt
    assert "2026" in log.exchanges[0].reply


def test_what_another_thread_keeps_while_rendered_prompts_are_left_out_stays():
    class Busy(list):
        """As soon as it has been looked at, another thread has kept something."""

        def __getitem__(self, at):
            found = super().__getitem__(at)
            if self.late:
                self.append(self.late.pop())
            return found

    kept = Busy()
    log = ExchangeLog(kept)
    kept.late = []
    log.rendered("Hi Ann")
    kept.late = [ExchangeLog().keep("theirs", "yes")]
    log.keep("Say: Hi Ann", "hello")
    assert pairs(log) == [("theirs", "yes"), ("Say: Hi Ann", "hello")]
