"""What exceptions say about rate limits, whatever shape they have."""

import itertools
from datetime import UTC, datetime
from email.message import Message
from types import SimpleNamespace

import httpx
import openai
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.limits.signal import ThrottleSignal, read_signal

NOW = 1_800_000_000.0
"""A Friday, 15 January 2027, 08:00 UTC."""


class RateLimitError(Exception):
    """As so many clients name it."""


class TooManyRequestsException(Exception):
    """As botocore and google.api_core do."""


class ThrottlingException(Exception):
    pass


class MyLimitError(RateLimitError):
    pass


class ServerError(Exception):
    def __init__(self, **attributes: object) -> None:
        super().__init__("a message")
        self.__dict__.update(attributes)


def refusal(headers: dict[str, str] | None = None, message: str = "", code: str = "") -> Exception:
    request = httpx.Request(
        "POST",
        "https://user:pass@api.example:8443/v1/x?key=s",
        headers={"Authorization": "Bearer k"},
    )
    body = {"message": message, "code": code, "type": code}
    response = httpx.Response(429, headers=headers, request=request, json={"error": body})
    return openai.RateLimitError(message, response=response, body=body)


def read(error: BaseException, *types: type[BaseException]) -> ThrottleSignal | None:
    return read_signal(error, types, wall_now=NOW)


def caused(cause: BaseException) -> BaseException:
    error = ValueError("wrapped")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "error",
    [
        RateLimitError(),
        MyLimitError(),
        TooManyRequestsException(),
        ThrottlingException(),
        ServerError(status_code=429),
        ServerError(status=429),
        ServerError(code=429),
        ServerError(response=SimpleNamespace(status_code=429)),
        ServerError(response={"Error": {"Code": "ThrottlingException"}}),
        ServerError(response={"ResponseMetadata": {"HTTPStatusCode": 429}}),
        refusal(),
        caused(RateLimitError()),
        ExceptionGroup("both", [ValueError(), ExceptionGroup("inner", [RateLimitError()])]),
    ],
    ids=repr,
)
def test_a_refusal_is_recognised(error):
    assert read(error) is not None


@pytest.mark.parametrize(
    "error",
    [
        ValueError("429"),
        ServerError(status_code=500),
        ServerError(status_code="429"),
        ServerError(response={"Error": {"Code": "AccessDenied"}}),
        ServerError(status_code=True),
        caused(ValueError()),
        ExceptionGroup("none", [ValueError(), KeyError()]),
    ],
    ids=repr,
)
def test_another_error_is_not(error):
    assert read(error) is None


def test_types_that_are_named_are_refusals_whatever_they_hold():
    assert read(KeyError("x"), KeyError) is not None
    assert read(KeyError("x"), ValueError) is None


def test_an_endless_chain_of_causes_ends():
    error = ValueError()
    error.__cause__ = error
    assert read(error) is None


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "2"}, 2.0),
        ({"Retry-After": "0.25"}, 0.25),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "1m30s"}, 90.0),
        ({"retry-after-ms": "20"}, 0.02),
        ({"retry-after": "3", "retry-after-ms": "20"}, 0.02),
        ({"retry-after": "Fri, 15 Jan 2027 08:00:30 GMT"}, 30.0),
        ({"retry-after": "Fri, 15 Jan 2027 07:00:00 GMT"}, 0.0),
        (
            {
                "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT",
                "date": "Wed, 21 Oct 2015 07:27:00 GMT",
            },
            60.0,
        ),
        ({}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "1e400"}, None),
        ({"retry-after": "9" * 15}, None),
    ],
)
def test_what_the_server_asks_to_wait(headers, seconds):
    assert read(refusal(headers)).retry_after == seconds


@pytest.mark.parametrize(
    ("message", "seconds"),
    [
        ("Rate limit reached. Please try again in 1.5s. Visit x", 1.5),
        ("Please try again in 6m0s.", 360.0),
        ("try again in 20ms", 0.02),
        ("Please retry after 26 seconds.", 26.0),
        ("retry after 2 minutes", 120.0),
        ("{'retryDelay': '34s'}", 34.0),
        ("please try again later", None),
    ],
)
def test_a_wait_that_only_the_message_tells(message, seconds):
    assert read(refusal({}, message)).retry_after == seconds


@pytest.mark.parametrize(
    ("headers", "rate", "remaining"),
    [
        (
            {
                "x-ratelimit-limit-requests": "20",
                "x-ratelimit-remaining-requests": "0",
                "x-ratelimit-reset-requests": "1s",
            },
            20.0,
            0.0,
        ),
        (
            {
                "x-ratelimit-limit-requests": "5000",
                "x-ratelimit-remaining-requests": "4999",
                "x-ratelimit-reset-requests": "12ms",
            },
            pytest.approx(83.333, rel=1e-3),
            4999.0,
        ),
        (
            {
                "anthropic-ratelimit-requests-limit": "60",
                "anthropic-ratelimit-requests-remaining": "0",
                "anthropic-ratelimit-requests-reset": datetime.fromtimestamp(
                    NOW + 60, tz=UTC
                ).isoformat(),
            },
            pytest.approx(1.0),
            0.0,
        ),
        (
            {
                "x-ratelimit-limit": "100",
                "x-ratelimit-remaining": "0",
                "x-ratelimit-reset": str(int(NOW) + 50),
            },
            pytest.approx(2.0),
            0.0,
        ),
        (
            {"X-RateLimit-Limit": "100", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "50"},
            2.0,
            0.0,
        ),
        (
            {
                "ratelimit-policy": "100;w=60",
                "ratelimit-limit": "100",
                "ratelimit-remaining": "0",
                "ratelimit-reset": "30",
            },
            pytest.approx(100 / 60),
            0.0,
        ),
        (
            {
                "x-ratelimit-limit": "1, 15000",
                "x-ratelimit-remaining": "1, 0",
                "x-ratelimit-reset": "1, 15000",
            },
            1.0,
            0.0,
        ),
        ({"x-ratelimit-limit": "many", "x-ratelimit-remaining": "-"}, None, None),
        ({}, None, None),
    ],
)
def test_the_quota_that_headers_tell(headers, rate, remaining):
    signal = read(refusal(headers))
    assert signal.rate == rate
    assert signal.remaining == remaining


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("You exceeded your current quota", "insufficient_quota"),
        ("Error code: 429 - {'code': 'insufficient_quota'}", ""),
        ("Rate limit reached on requests per day (RPD): Limit 200", ""),
        ("quotaId: GenerateRequestsPerDayPerProject", ""),
        ("monthly limit reached", ""),
    ],
)
def test_a_quota_that_will_not_come_back_soon(message, code):
    signal = read(refusal({}, message, code))
    assert signal.exhausted
    assert signal.reason


def test_a_daily_limit_that_lets_a_call_through_in_seconds_is_waited_for():
    assert not read(refusal({"retry-after": "9"}, "requests per day (RPD)")).exhausted
    assert not read(refusal({}, "requests per minute")).exhausted


def test_the_key_tells_limits_apart_and_keeps_secrets():
    key = read(refusal()).key
    assert key.startswith("openai.RateLimitError|api.example:8443|")
    assert read(refusal({"retry-after": "1"}, "other")).key == key
    other = refusal()
    other.response.request.headers["Authorization"] = "Bearer another"
    assert read(other).key != key
    for secret in ("Bearer", "user", "pass", "key=s"):
        assert secret not in key
    assert read(RateLimitError()).key.endswith("RateLimitError|||")


@pytest.mark.parametrize(
    ("message", "model"),
    [
        ("Rate limit reached for gpt-4o in organization org-1 on tokens per min", "gpt-4o"),
        ("Rate limit reached for gpt-4-0613 (for limit gpt-4) in organization org-1", "gpt-4"),
        ("Rate limit reached for model `llama3-70b` in organization `org_1`", "llama3-70b"),
        ("exceeds your rate limit of 30,000 tokens (org: 1-2, model: claude-4)", "claude-4"),
        ("{'quotaDimensions': {'location': 'global', 'model': 'gemini-2.0'}}", "gemini-2.0"),
        ("the model is at its limit; try 3 times", ""),
        ("Rate limit reached for requests", ""),
        ("Rate limit reached for request 8f3a-22 in region 4", ""),
    ],
)
def test_the_key_holds_the_model_that_a_refusal_names(message, model):
    """Real quotas are per model."""
    assert read(refusal(message=message)).key.split("|")[3] == model


def test_the_key_holds_the_model_that_an_exception_has():
    class LimitError(RateLimitError):
        model = "mistral-large"

    assert read(LimitError()).key.endswith("LimitError|||mistral-large")


@pytest.mark.parametrize(
    "headers",
    [
        {"Retry-After": "2"},
        {b"Retry-After": b"2"},
        {"RETRY-AFTER": 2},
        [("retry-after", "2")],
        httpx.Headers({"retry-after": "2"}),
    ],
    ids=lambda headers: type(headers).__name__,
)
def test_headers_of_any_shape(headers):
    assert read(ServerError(status_code=429, headers=headers)).retry_after == 2.0


def test_headers_of_urllib_and_botocore():
    message = Message()
    message["Retry-After"] = "2"
    assert read(ServerError(code=429, headers=message)).retry_after == 2.0
    response = {"ResponseMetadata": {"HTTPStatusCode": 429, "HTTPHeaders": {"retry-after": "2"}}}
    assert read(ServerError(response=response)).retry_after == 2.0


class Hostile:
    """Raises, lies and never ends."""

    def __getattr__(self, name: str) -> object:
        if name == "items":
            return lambda: (("x", object()) for _ in itertools.count())
        raise RuntimeError(name)

    def __str__(self) -> str:
        raise RuntimeError


class HostileError(RateLimitError):
    @property
    def response(self) -> object:
        raise RuntimeError

    headers = Hostile()
    request = Hostile()
    body = Hostile()

    def __str__(self) -> str:
        raise RuntimeError


def test_nothing_that_an_exception_holds_makes_it_raise():
    signal = read(HostileError())
    assert signal == ThrottleSignal(key=signal.key, limit_key=signal.limit_key)
    assert read(ServerError(status_code=429, response=Hostile(), headers=7)) is not None


names = st.sampled_from(
    [
        "retry-after",
        "retry-after-ms",
        "date",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
        "x-ratelimit-limit-requests",
        "x-ratelimit-reset-requests",
        "anthropic-ratelimit-requests-reset",
        "ratelimit-policy",
    ]
)
values = st.one_of(
    st.text(max_size=30),
    st.floats().map(str),
    st.integers().map(str),
    st.from_regex(r"[0-9]{1,30}(ms|s|m|h|d)", fullmatch=True),
    st.datetimes().map(str),
    st.binary(max_size=20),
    st.none(),
)


@given(st.dictionaries(names, values), st.text(max_size=80))
def test_any_headers_and_message_give_sane_values(headers, message):
    error = ServerError(status_code=429, headers=headers)
    error.args = (message,)
    signal = read(error)
    assert signal.retry_after is None or 0 <= signal.retry_after <= 366 * 86_400
    assert signal.rate is None or signal.rate > 0
