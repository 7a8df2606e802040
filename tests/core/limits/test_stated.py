"""What headers of answers state about quotas, provider by provider."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.limits.answers import StatedQuota
from phoenix_nb.core.limits.stated import read_stated

NOW = 1_790_000_000.0  # 2026-09-21T14:13:20Z


def quota(dimension, limit, remaining=None, resets_in=None, period=None):
    return StatedQuota(
        dimension=dimension, limit=limit, period=period, remaining=remaining, resets_in=resets_in
    )


TABLE = {
    "OpenAI": (
        {
            "x-ratelimit-limit-requests": "5000",
            "x-ratelimit-remaining-requests": "4999",
            "x-ratelimit-reset-requests": "12ms",
            "x-ratelimit-limit-tokens": "160000",
            "x-ratelimit-remaining-tokens": "100000",
            "x-ratelimit-reset-tokens": "6m0s",
        },
        {quota("requests", 5000, 4999, 0.012), quota("tokens", 160_000, 100_000, 360.0)},
    ),
    "Groq": (
        {
            "x-ratelimit-limit-requests": "14400",
            "x-ratelimit-remaining-requests": "14370",
            "x-ratelimit-reset-requests": "2m59.56s",
        },
        {quota("requests", 14_400, 14_370, 179.56)},
    ),
    "Azure, unknown as -1 or 0": (
        {
            "x-ratelimit-limit-requests": "-1",
            "x-ratelimit-remaining-requests": "-1",
            "x-ratelimit-limit-tokens": "0",
            "x-ratelimit-remaining-tokens": "0",
        },
        set(),
    ),
    "Azure, one known": (
        {"x-ratelimit-limit-requests": "100", "x-ratelimit-remaining-requests": "-1"},
        {quota("requests", 100)},
    ),
    "Anthropic": (
        {
            "date": "Mon, 21 Sep 2026 14:13:20 GMT",
            "anthropic-ratelimit-requests-limit": "50",
            "anthropic-ratelimit-requests-remaining": "49",
            "anthropic-ratelimit-requests-reset": "2026-09-21T14:13:21Z",
            "anthropic-ratelimit-input-tokens-limit": "40000",
            "anthropic-ratelimit-input-tokens-remaining": "39000",
            "anthropic-ratelimit-input-tokens-reset": "2026-09-21T14:13:22+00:00",
            "anthropic-ratelimit-output-tokens-limit": "8000",
            "anthropic-ratelimit-output-tokens-remaining": "8000",
            "anthropic-ratelimit-output-tokens-reset": "2026-09-21T14:13:20Z",
        },
        {
            quota("requests", 50, 49, 1.0),
            quota("input_tokens", 40_000, 39_000, 2.0),
            quota("output_tokens", 8_000, 8_000, 0.0),
        },
    ),
    "Mistral": (
        {
            "x-ratelimit-limit-req-minute": "60",
            "x-ratelimit-remaining-req-minute": "59",
            "x-ratelimit-limit-tokens-minute": "500000",
            "x-ratelimit-remaining-tokens-minute": "499000",
            "x-ratelimit-limit-tokens-month": "1000000000",
            "x-ratelimit-tokens-query-cost": "1000",
        },
        {
            quota("requests", 60, 59, period=60.0),
            quota("tokens", 500_000, 499_000, period=60.0),
            quota("tokens", 1_000_000_000, period=30 * 86_400.0),
        },
    ),
    "Cerebras": (
        {
            "x-ratelimit-limit-requests-day": "1000000",
            "x-ratelimit-remaining-requests-day": "999999",
            "x-ratelimit-reset-requests-day": "33011.382867",
        },
        {quota("requests", 1_000_000, 999_999, 33011.382867, 86_400.0)},
    ),
    "no dimension": (
        {"x-ratelimit-limit": "100", "x-ratelimit-remaining": "7", "x-ratelimit-reset": "30"},
        {quota("requests", 100, 7, 30.0)},
    ),
    "a policy": (
        {"ratelimit-limit": "100;w=60", "ratelimit-remaining": "7", "ratelimit-reset": "30"},
        {quota("requests", 100, 7, 30.0, 60.0)},
    ),
    "a part that is not known": ({"x-ratelimit-limit-project-tokens": "5"}, set()),
    "none": ({"content-type": "application/json"}, set()),
}


@pytest.mark.parametrize(("headers", "stated"), TABLE.values(), ids=TABLE)
def test_headers_of_provider_state_its_quotas(headers, stated):
    assert set(read_stated(headers, NOW)) == stated


def test_reset_counts_by_the_clock_of_the_server():
    headers, stated = TABLE["Anthropic"]
    assert set(read_stated(headers, NOW + 5_000)) == stated


names = st.sampled_from(sorted({name for headers, _ in TABLE.values() for name in headers}))
values = st.one_of(
    st.text(max_size=30), st.integers().map(str), st.sampled_from(["1s", "-1", "1e9", "NaN"])
)


@given(st.dictionaries(names, values))
def test_stated_quota_makes_sense_whatever_headers_hold(headers):
    for stated in read_stated(headers, NOW):
        assert stated.limit >= 1
        assert stated.remaining is None or 0 <= stated.remaining <= stated.limit
        assert stated.resets_in is None or stated.resets_in >= 0
