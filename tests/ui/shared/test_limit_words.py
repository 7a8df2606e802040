"""Limits in words."""

import pytest

from phoenix_nb.core.limits.limiter import Binding
from phoenix_nb.core.progress.events import LimitBinds
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.ui.shared.limit_words import amount, binding_words, limit_words, progress_limits


def binding(
    dimension="tokens", used=58_000.0, limit=60_000.0, period=60.0, back_in=0.0, *, stated=True
):
    return Binding(
        dimension=dimension, used=used, limit=limit, period=period, back_in=back_in, stated=stated
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (2.5, "2.5"),
        (950, "950"),
        (9_999, "9,999"),
        (58_400, "58k"),
        (1_200_000, "1.2M"),
        (2e6, "2M"),
    ],
)
def test_amount_is_written_short(value, text):
    assert amount(value) == text


@pytest.mark.parametrize(
    ("bound", "waiting", "text"),
    [
        (binding(), 0, "tokens bind: 58k of 60k a minute · 2,000 left"),
        (binding(used=6_000), 0, "tokens: 6,000 of 60k a minute · 54k left"),
        (binding(used=6_000), 3, "tokens bind: 6,000 of 60k a minute · 54k left"),
        (binding("input_tokens", used=-5), 0, "input tokens: 0 of 60k a minute · 60k left"),
        (binding("requests", 14_400, 14_400, 86_400.0), 0, "requests bind: 14k of 14k a day · 0 left"),
        (binding("requests", 299.1, 300, 60.0), 0, "requests bind: 300 of 300 a minute · 0 left"),
        (binding("requests", 12.96, 300, 60.0), 0, "requests: 13 of 300 a minute · 287 left"),
        (binding("concurrency", 8, 8, None), 0, "calls in flight bind: 8 of 8 · 0 left"),
        (binding("requests", None, 20, 1.0, stated=False), 0, "requests bind: about 20 requests a second"),
        (binding("requests", None, None, None, 4.0, stated=False), 0,
         "requests bind: how many are let through is being found out"),
    ],
)  # fmt: skip
def test_words_say_what_binds_and_how_much_is_left(bound, waiting, text):
    assert binding_words(bound, waiting).replace("\xa0", " ") == text


def test_words_of_a_limit_say_what_it_is():
    assert limit_words(binding()) == "60k tokens a minute"
    assert (
        limit_words(binding("requests", None, 20.0, 1.0, stated=False))
        == "about 20 requests a second"
    )
    assert limit_words(binding(period=3.0)) == "60k tokens in 3.0 s"


def played(*events):
    progress = Progress()
    for event in events:
        progress.apply(event)
    return progress


def test_tightest_limit_comes_first_and_says_when_more_comes():
    progress = played(
        LimitBinds(at=10.0, limit="m · a", binding=binding(used=59_000)),
        LimitBinds(at=10.0, limit="n · b", binding=binding(used=100, back_in=12.0), waiting=4, waited=7.0),
    )  # fmt: skip
    first, second = progress_limits(progress, now=12.0)
    assert first.startswith("n · b: tokens bind")
    assert first.endswith("more in 10 s")
    assert second.startswith("m · a: tokens bind: 59k of 60k")
    assert progress.throttled_seconds == 7.0


def test_limit_that_binds_no_more_is_not_shown():
    progress = played(
        LimitBinds(at=1.0, limit="m", binding=binding()),
        LimitBinds(at=2.0, limit="m", binding=None),
    )
    assert progress_limits(progress, now=3.0) == []
