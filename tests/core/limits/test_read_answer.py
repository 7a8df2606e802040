"""What answers teach: refusals of every provider, and usage of successes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.limits.demand import Usage
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.read_answer import is_read_header, read_answer
from phoenix_nb.core.limits.refusal_text import read_refusal_text
from phoenix_nb.core.limits.reported_usage import NOTHING_REPORTED, read_reported
from phoenix_nb.core.limits.request_key import model_in_body, request_key

NOW = 1_790_000_000.0

REFUSALS = {
    "OpenAI": (
        ("Rate limit reached for gpt-4o in organization org-x on tokens per min (TPM): Limit 30000, "
        "Used 29000, Requested 2000. Please try again in 2s. Visit https://platform.openai.com/"),
        ("gpt-4o", "tokens", 60.0, 30_000, 1_000, 2.0, False),
    ),
    "OpenAI, too large": (
        ("Request too large for gpt-4 in organization org-x on tokens per min (TPM): Limit 10000, "
        "Requested 20000. The input or output tokens must be reduced in order to run successfully."),
        ("gpt-4", "tokens", 60.0, 10_000, None, None, True),
    ),
    "Groq": (
        ("Rate limit reached for model `llama-3.1-8b` in organization `org_1` on requests per day (RPD): "
        "Limit 14400, Used 14400, Requested 1. Please try again in 6s."),
        ("llama-3.1-8b", "requests", 86_400.0, 14_400, 0, 6.0, False),
    ),
    "Anthropic": (
        ("This request would exceed your organization's rate limit of 40,000 input tokens per minute "
        "(org: 1-2, model: claude-sonnet-4-5)."),
        ("claude-sonnet-4-5", "input_tokens", 60.0, 40_000, None, None, False),
    ),
    "Anthropic, output": (
        "This request would exceed the rate limit of 8,000 output tokens per minute.",
        ("", "output_tokens", 60.0, 8_000, None, None, False),
    ),
    "Azure": (
        ("Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-02-01 have "
        "exceeded token rate limit of your current OpenAI S0 pricing tier. Please retry after 7 seconds."),
        ("", "tokens", None, None, None, 7.0, False),
    ),
    "Azure, calls": (
        "have exceeded call rate limit of your current OpenAI S0 pricing tier. Please retry after 1 second.",
        ("", "requests", None, None, None, 1.0, False),
    ),
    "Google": (
        json.dumps({"error": {"code": 429, "status": "RESOURCE_EXHAUSTED", "details": [
            {"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [
                {"quotaId": "GenerateContentInputTokensPerModelPerMinute-FreeTier",
                 "quotaDimensions": {"location": "global", "model": "gemini-2.0-flash"},
                 "quotaValue": "1000000"}]},
            {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "34.07s"}]}}),
        ("gemini-2.0-flash", "input_tokens", 60.0, 1_000_000, None, 34.07, False),
    ),
    "Bedrock, tokens": (
        "ThrottlingException Too many tokens, please wait before trying again.",
        ("", "tokens", None, None, None, None, False),
    ),
    "Bedrock, requests": (
        "Too many requests, please wait before trying again.",
        ("", "requests", None, None, None, None, False),
    ),
    "concurrent": (
        "max concurrent requests exceeded", ("", "concurrency", None, None, None, None, False)
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "told"), REFUSALS.values(), ids=REFUSALS)
def test_words_of_refusal_tell_dimension_and_quota(text, told):
    words = read_refusal_text(text)
    remaining = words.stated[0].remaining if words.stated else None
    assert told == (
        words.model, words.dimension, words.period, words.limit, remaining, words.retry_after, words.permanent
    )  # fmt: skip


@pytest.mark.parametrize(
    ("status", "headers", "kind"),
    [
        (200, {}, "accepted"),
        (400, {}, "accepted"),
        (401, {}, "failed"),
        (500, {}, "failed"),
        (429, {}, "refused"),
        (400, {"x-amzn-errortype": "ThrottlingException:http://x"}, "refused"),
        (503, {}, "overloaded"),
        (529, {"retry-after": "2"}, "overloaded"),
        (500, {"x-amzn-errortype": "ServiceUnavailableException"}, "overloaded"),
    ],
)
def test_status_tells_what_became_of_the_call(status, headers, kind):
    assert read_answer(status, headers, NOTHING_REPORTED, wall_now=NOW).kind == kind


@pytest.mark.parametrize(
    ("headers", "text", "wait", "coarse"),
    [
        ({"retry-after": "3"}, "", 3.0, True),
        ({"retry-after": "2.5"}, "", 2.5, False),
        ({"retry-after": "3", "retry-after-ms": "2100"}, "", 2.1, False),
        ({}, "Please try again in 6m0s.", 360.0, False),
    ],
)
def test_whole_seconds_of_retry_after_count_as_coarse(headers, text, wait, coarse):
    answer = read_answer(429, headers, NOTHING_REPORTED, text, wall_now=NOW)
    assert (answer.retry_after, answer.coarse) == (wait, coarse)


def test_call_larger_than_the_quota_is_permanent_and_says_so():
    answer = read_answer(429, {}, NOTHING_REPORTED, REFUSALS["OpenAI, too large"][0], wall_now=NOW)
    assert answer.permanent
    assert answer.reason == "the call asks for 20,000 tokens where the whole limit is 10,000"


def test_credit_that_is_used_up_is_long_term():
    text = json.dumps({"error": {"code": "insufficient_quota", "message": "You exceeded …"}})
    assert read_answer(429, {}, NOTHING_REPORTED, text, wall_now=NOW).long_term


@pytest.mark.parametrize(
    ("headers", "text", "long_term", "reason"),
    [
        (
            {},
            (
                "Rate limit reached for gpt-4o on requests per day (RPD): Limit 1000, Used 1000, "
                "Requested 1. Please try again in 1m26.4s."
            ),
            True,
            "the limit of 1,000 requests a day is used up until 2026-09-21 14:15 UTC",
        ),
        (
            {},
            (
                "Rate limit reached for gpt-4o on requests per day (RPD): Limit 10000, Used 10000, "
                "Requested 1. Please try again in 8.64s."
            ),
            False,
            "the limit of 10,000 requests a day is used up",
        ),
        (
            {
                "x-ratelimit-limit-requests-day": "14400",
                "x-ratelimit-remaining-requests-day": "0",
                "x-ratelimit-reset-requests-day": "33000",
                "x-ratelimit-limit-tokens-minute": "60000",
                "x-ratelimit-remaining-tokens-minute": "0",
                "x-ratelimit-reset-tokens-minute": "11",
            },
            "Too many requests",
            True,
            "the limit of 14,400 requests a day is used up until 2026-09-21 23:24 UTC",
        ),
        (
            {
                "x-ratelimit-limit-tokens": "6000",
                "x-ratelimit-remaining-tokens": "5990",
                "x-ratelimit-reset-tokens": "100ms",
                "retry-after": "1123",
            },
            (
                "Rate limit reached for model `llama-3.1-8b` on tokens per day (TPD): Limit 100000, "
                "Used 99800, Requested 1500. Please try again in 18m43.2s."
            ),
            True,
            "the limit of 100,000 tokens a day is used up until 2026-09-21 14:33 UTC",
        ),
        (
            {
                "x-ratelimit-limit": "50",
                "x-ratelimit-remaining": "0",
                "x-ratelimit-reset": "1790040000000",
            },
            "Rate limit exceeded: free-models-per-day",
            True,
            "a daily or monthly limit is reached until 2026-09-22 01:20 UTC",
        ),
        ({}, "You have reached your daily limit.", True, "a daily or monthly limit is reached"),
        (
            {"x-ratelimit-limit-requests": "60", "x-ratelimit-remaining-requests": "0"},
            "Too many requests",
            False,
            "",
        ),
    ],
)
def test_a_quota_of_a_day_that_is_used_up_says_how_much_it_was_and_until_when(
    headers, text, long_term, reason
):
    answer = read_answer(429, headers, NOTHING_REPORTED, text, wall_now=NOW)
    assert (answer.long_term, answer.reason) == (long_term, reason)


def test_stated_header_wins_over_the_words_of_its_dimension():
    headers = {"x-ratelimit-limit-tokens": "40000", "x-ratelimit-remaining-tokens": "0"}
    stated = read_answer(429, headers, NOTHING_REPORTED, REFUSALS["OpenAI"][0], wall_now=NOW).stated
    assert [quota.limit for quota in stated] == [40_000]


USAGES = {
    "OpenAI chat": (
        {"choices": [{"message": {"content": 'say "usage": {"prompt_tokens": 1}'}}], "model": "gpt-4o-2",
         "usage": {"prompt_tokens": 9, "completion_tokens": 4, "total_tokens": 13}},
        ("gpt-4o-2", 9, 4, 0),
    ),
    "OpenAI embeddings": (
        {"data": [{"embedding": [0.1] * 9}], "model": "e-3", "usage": {"prompt_tokens": 8,
         "total_tokens": 8}},
        ("e-3", 8, 0, 0),
    ),
    "OpenAI responses": (
        {"model": "gpt-5", "usage": {"input_tokens": 7, "input_tokens_details": {"cached_tokens": 2},
                                     "output_tokens": 3}, "metadata": {}},
        ("gpt-5", 7, 3, 0),
    ),
    "Anthropic, a tool's input that names a model": (
        {"model": "claude-x-1", "content": [{"type": "tool_use", "input": {"model": "T", "usage": {}}}],
         "usage": {"input_tokens": 5, "cache_read_input_tokens": 100, "cache_creation_input_tokens": 10,
                   "output_tokens": 6}},
        ("claude-x-1", 115, 6, 100),
    ),
    "Google": (
        {"candidates": [], "usageMetadata": {"promptTokenCount": 3, "candidatesTokenCount": 2,
                                             "thoughtsTokenCount": 40},
         "modelVersion": "gemini-2.0-flash-001"},
        ("gemini-2.0-flash-001", 3, 42, 0),
    ),
    "Google, a tool's arguments that tell of usage": (
        {"candidates": [{"content": {"parts": [{"functionCall": {"args": {"usage": {"input_tokens": 1}}}}]}}],
         "usageMetadata": {"promptTokenCount": 3, "candidatesTokenCount": 2}, "modelVersion": "gemini-3"},
        ("gemini-3", 3, 2, 0),
    ),
    "Bedrock": (
        {"output": {}, "usage": {"inputTokens": 3, "outputTokens": 2, "totalTokens": 5}}, (None, 3, 2, 0)
    ),
    "Cohere": (
        {"usage": {"billed_units": {"input_tokens": 1}, "tokens": {"input_tokens": 70, "output_tokens": 2}}},
        (None, 70, 2, 0),
    ),
    "none": ({"answer": 42}, (None, None, None, 0)),
    "nonsense": ({"model": 5, "usage": {"prompt_tokens": "many"}}, (None, None, None, 0)),
    "usage that is null": ({"model": "m", "usage": None}, ("m", None, None, 0)),
}  # fmt: skip


@pytest.mark.parametrize(("body", "reported"), USAGES.values(), ids=USAGES)
@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": ")], ids=["tight", "wide"])
def test_answer_reports_model_and_tokens(body, reported, separators):
    assert read_reported(json.dumps(body, separators=separators).encode()) == reported


def test_tokens_of_a_cache_count_against_no_limit():
    reported = read_reported(
        json.dumps(USAGES["Anthropic, a tool's input that names a model"][0]).encode()
    )
    assert read_answer(200, {}, reported, wall_now=NOW).usage == Usage(15, 6)


trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["usage", "model"]), inner),
    max_leaves=8,
)  # fmt: skip


@given(
    st.dictionaries(st.sampled_from(["messages", "tools", "input"]), trees),
    st.text(min_size=1, max_size=25),  # fifty escapes at most: no name of a model has more
)
def test_model_at_the_top_is_the_one_read(rest, model):
    body = json.dumps({**rest, "model": model}).encode()
    assert model_in_body(body) == model


@given(
    st.dictionaries(st.sampled_from(["id", "usage", "user"]), trees),
    st.dictionaries(st.sampled_from(["choices", "messages", "tools"]), trees),
    st.sampled_from([None, 2]),
)
def test_model_in_the_midst_is_the_one_read(before, after, indent):
    body = json.dumps({**before, "model": "m-1", **after}, indent=indent).encode()
    assert model_in_body(body) == "m-1"


@pytest.mark.parametrize("inner", [{"model": "inner"}, [{"model": "inner"}]])
def test_model_of_an_inner_object_is_not_read_instead(inner):
    long = "word " * 200
    for body in (
        {"model": "m-1", "tools": inner, "input": long},
        {"tools": inner, "input": long, "model": "m-1"},
        {"input": long, "model": "m-1", "tools": inner},
        {"tools": inner, "model": "m-1", "input": long},
    ):
        assert model_in_body(json.dumps(body).encode()) == "m-1"


@given(st.binary(max_size=300) | trees.map(lambda tree: json.dumps(tree).encode()))
def test_reading_a_body_never_raises(body):
    read_reported(body)
    model_in_body(body)


@given(st.text())
def test_reading_words_never_raises(text):
    read_refusal_text(text)


@pytest.mark.parametrize(
    ("url", "body", "model"),
    [
        ("https://api.openai.com/v1/chat/completions", b'{"messages":[], "model": "gpt-4o"}', "gpt-4o"),
        ("https://x.azure.com/openai/deployments/my-4o/chat/completions?a=1", b'{"model":"gpt"}', "my-4o"),
        ("https://bedrock.amazonaws.com/model/a.claude-v1%3A0/converse", None, "a.claude-v1:0"),
        ("https://generativelanguage.googleapis.com/v1beta/models/gemini-2.0-flash:generateContent", None,
         "gemini-2.0-flash"),
        ("https://api.openai.com/v1/models/gpt-4o", None, ""),
        ("https://api.openai.com/v1/x", b'{"schema":{"model":{"type":"string"}}}', ""),
    ],
)  # fmt: skip
def test_request_names_its_model_in_the_address_or_the_body(url, body, model):
    assert request_key(url, {}, body).model == model


def test_credential_is_told_apart_and_never_told():
    url = "https://user:pw@API.example.com:8443/v1?key=s3cret"
    plain = request_key(url, {}, None)
    assert plain.host == "api.example.com:8443"
    assert "s3cret" not in repr(plain)
    assert plain.credential != request_key(url, {"authorization": "Bearer sk-1"}, None).credential
    assert request_key(url, {"x-api-key": "a"}, None) == request_key(url, {"x-api-key": "a"}, None)
    assert request_key("https://h/", {}, None) == LimitKey("h")


def test_signature_of_aws_is_one_credential_though_it_changes_with_every_request():
    def signed(signature, key="AKIA1"):
        text = f"AWS4-HMAC-SHA256 Credential={key}/20260921/eu/bedrock/aws4_request, Signature={signature}"
        return request_key("https://h/", {"authorization": text}, None)

    assert signed("aa") == signed("bb")
    assert signed("aa") != signed("aa", key="AKIA2")


def test_only_listed_headers_are_read():
    assert is_read_header("x-ratelimit-remaining-tokens")
    assert is_read_header("retry-after")
    for name in ("set-cookie", "x-request-id", "openai-organization", "authorization"):
        assert not is_read_header(name)
