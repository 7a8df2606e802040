"""How each provider writes its answers, its quotas and its refusals."""

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

Answer = tuple[int, dict[str, str], Any]
"""Status, headers, body."""


class Request(NamedTuple):
    """A request as it came."""

    provider: str
    model: str
    headers: dict[str, str]
    body: dict[str, Any]
    path: str


class Reply(NamedTuple):
    """What the model says, and what that took."""

    number: int
    model: str
    text: str
    input_tokens: int
    output_tokens: int


class Refusal(NamedTuple):
    """Why a request is refused."""

    kind: str
    model: str
    wait: float
    asks: Mapping[str, float]


@dataclass(frozen=True)
class Provider:
    """One API."""

    credentials: tuple[str, ...]
    """The headers that a key may come in."""
    prompt: Callable[[dict[str, Any]], str]
    body: Callable[[Reply], Any]
    headers: Callable[[Mapping[str, Any]], dict[str, str]]
    refuse: Callable[[Refusal, Mapping[str, Any]], Answer]


def _text(content: Any) -> str:
    if isinstance(content, str):
        return content
    return "".join(part if isinstance(part, str) else str(part.get("text", "")) for part in content)


def _last_message(body: dict[str, Any]) -> str:
    return _text(body["messages"][-1]["content"])


# -- OpenAI, Groq, Azure ----------------------------------------------------------------------------


def _chat(reply: Reply) -> dict[str, Any]:
    return {
        "id": f"chatcmpl-{reply.number}",
        "object": "chat.completion",
        "created": int(time.time()),
        "model": f"{reply.model}-2026-01-01",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": reply.text, "refusal": None},
                "logprobs": None,
                "finish_reason": "stop",
            }
        ],
        "usage": {
            "prompt_tokens": reply.input_tokens,
            "completion_tokens": reply.output_tokens,
            "total_tokens": reply.input_tokens + reply.output_tokens,
        },
        "system_fingerprint": "fp_1",
    }


def _responses(reply: Reply) -> dict[str, Any]:
    return {
        "id": f"resp_{reply.number}",
        "object": "response",
        "created_at": int(time.time()),
        "status": "completed",
        "error": None,
        "incomplete_details": None,
        "instructions": None,
        "metadata": {},
        "model": f"{reply.model}-2026-01-01",
        "output": [
            {"type": "reasoning", "id": f"rs_{reply.number}", "summary": []},
            {
                "type": "message",
                "id": f"msg_{reply.number}",
                "status": "completed",
                "role": "assistant",
                "content": [{"type": "output_text", "text": reply.text, "annotations": []}],
            },
        ],
        "parallel_tool_calls": True,
        "temperature": 1.0,
        "tool_choice": "auto",
        "tools": [],
        "top_p": 1.0,
        "usage": {
            "input_tokens": reply.input_tokens,
            "input_tokens_details": {"cached_tokens": 0},
            "output_tokens": reply.output_tokens,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": reply.input_tokens + reply.output_tokens,
        },
    }


def _duration(seconds: float) -> str:
    return f"{round(seconds * 1000)}ms" if seconds < 1 else f"{seconds:.3f}s"


def _openai_headers(buckets: Mapping[str, Any]) -> dict[str, str]:
    headers = {}
    for kind, bucket in buckets.items():
        full = (bucket.depth - bucket.level) * 60 / bucket.per_minute
        headers |= {
            f"x-ratelimit-limit-{kind}": f"{bucket.per_minute:.0f}",
            f"x-ratelimit-remaining-{kind}": f"{max(0, math.floor(bucket.level))}",
            f"x-ratelimit-reset-{kind}": _duration(full),
        }
    return headers


def _openai_words(refusal: Refusal, bucket: Any, of: str) -> str:
    unit = {
        "requests": "requests per min (RPM)",
        "tokens": "tokens per min (TPM)",
    }[refusal.kind]
    used = max(0, round(bucket.per_minute - bucket.level))
    return (
        f"Rate limit reached for {of} on {unit}: Limit {bucket.per_minute:.0f}, Used {used}, Requested "
        f"{refusal.asks[refusal.kind]:.0f}. Please try again in {_duration(refusal.wait)}."
    )


def _openai_error(kind: str, message: str, code: str | None) -> dict[str, Any]:
    return {"error": {"message": message, "type": kind, "param": None, "code": code}}


def _openai_refuse(refusal: Refusal, buckets: Mapping[str, Any], of: str = "") -> Answer:
    if refusal.kind == "insufficient_quota":
        message = (
            "You exceeded your current quota, please check your plan and billing details. For more "
            "information on this error, read the docs."
        )
        return 429, {}, _openai_error(refusal.kind, message, refusal.kind)
    if refusal.kind in ("overloaded", "unavailable"):
        message = "The server is currently overloaded with other requests. Please try again later."
        return 503, {}, _openai_error("server_error", message, None)
    of = of or f"{refusal.model} in organization org-1"
    message = _openai_words(refusal, buckets[refusal.kind], of)
    headers = _openai_headers(buckets) | {
        "retry-after": str(math.ceil(refusal.wait)),
        "retry-after-ms": str(math.ceil(refusal.wait * 1000)),
    }
    return 429, headers, _openai_error(refusal.kind, message, "rate_limit_exceeded")


def _groq_refuse(refusal: Refusal, buckets: Mapping[str, Any]) -> Answer:
    of = f"model `{refusal.model}` in organization `org_1` service tier `on_demand`"
    status, headers, body = _openai_refuse(refusal, buckets, of)
    headers.pop("retry-after-ms", None)
    return status, headers, body


def _azure_headers(buckets: Mapping[str, Any]) -> dict[str, str]:
    headers = _openai_headers(buckets)
    return {name: value for name, value in headers.items() if "reset" not in name}


def _azure_refuse(refusal: Refusal, buckets: Mapping[str, Any]) -> Answer:
    if refusal.kind not in ("requests", "tokens"):
        return _openai_refuse(refusal, buckets)
    word = {"requests": "call", "tokens": "token"}[refusal.kind]
    seconds = max(1, math.ceil(refusal.wait))
    message = (
        "Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have "
        f"exceeded {word} rate limit of your current OpenAI S0 pricing tier. Please retry after {seconds} "
        "seconds."
    )
    headers = _azure_headers(buckets) | {
        "retry-after": str(seconds),
        "retry-after-ms": str(math.ceil(refusal.wait * 1000)),
    }
    return 429, headers, {"error": {"code": "429", "message": message}}


# -- Anthropic --------------------------------------------------------------------------------------


def _message(reply: Reply) -> dict[str, Any]:
    return {
        "id": f"msg_{reply.number}",
        "type": "message",
        "role": "assistant",
        "model": f"{reply.model}-20260101",
        "content": [{"type": "text", "text": reply.text}],
        "stop_reason": "end_turn",
        "stop_sequence": None,
        "usage": {
            "input_tokens": reply.input_tokens,
            "cache_creation_input_tokens": 0,
            "cache_read_input_tokens": 0,
            "output_tokens": reply.output_tokens,
        },
    }


def _anthropic_headers(buckets: Mapping[str, Any]) -> dict[str, str]:
    headers = {}
    for kind, bucket in buckets.items():
        full = (bucket.depth - bucket.level) * 60 / bucket.per_minute
        whole = datetime.fromtimestamp(time.time() + full, tz=UTC)
        headers |= {
            f"anthropic-ratelimit-{kind}-limit": f"{bucket.per_minute:.0f}",
            f"anthropic-ratelimit-{kind}-remaining": f"{max(0, math.floor(bucket.level))}",
            f"anthropic-ratelimit-{kind}-reset": whole.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
    return headers


def _anthropic_error(kind: str, message: str) -> dict[str, Any]:
    error = {"type": kind, "message": message}
    return {"type": "error", "error": error, "request_id": "req_1"}


def _anthropic_refuse(refusal: Refusal, buckets: Mapping[str, Any]) -> Answer:
    if refusal.kind == "overloaded":
        return 529, {}, _anthropic_error("overloaded_error", "Overloaded")
    if refusal.kind == "unavailable":
        return 503, {}, _anthropic_error("api_error", "Service unavailable")
    if refusal.kind == "insufficient_quota":
        message = "Your credit balance is too low to access the API."
        return 400, {}, _anthropic_error("invalid_request_error", message)
    limit = f"{buckets[refusal.kind].per_minute:,.0f} {refusal.kind} per minute"
    message = (
        f"This request would exceed your organization's rate limit of {limit} (org: 1, model: "
        f"{refusal.model}). Please reduce the prompt length or the maximum tokens requested."
    )
    headers = _anthropic_headers(buckets) | {"retry-after": str(max(1, math.ceil(refusal.wait)))}
    return 429, headers, _anthropic_error("rate_limit_error", message)


# -- Google -----------------------------------------------------------------------------------------


def _gemini(reply: Reply) -> dict[str, Any]:
    return {
        "candidates": [
            {
                "content": {"parts": [{"text": reply.text}], "role": "model"},
                "finishReason": "STOP",
                "index": 0,
            }
        ],
        "usageMetadata": {
            "promptTokenCount": reply.input_tokens,
            "candidatesTokenCount": reply.output_tokens,
            "totalTokenCount": reply.input_tokens + reply.output_tokens,
        },
        "modelVersion": f"{reply.model}-001",
        "responseId": f"r{reply.number}",
    }


def _google_error(code: int, status: str, message: str, *details: Any) -> dict[str, Any]:
    error = {"code": code, "message": message, "status": status}
    return {"error": error | ({"details": list(details)} if details else {})}


_METRICS = {
    "requests": ("requests", "GenerateRequestsPerMinutePerProjectPerModel"),
    "tokens": ("input_token_count", "GenerateContentInputTokensPerModelPerMinute"),
}


def _gemini_refuse(refusal: Refusal, buckets: Mapping[str, Any]) -> Answer:
    if refusal.kind in ("overloaded", "unavailable"):
        message = "The model is overloaded. Please try again later."
        return 503, {}, _google_error(503, "UNAVAILABLE", message)
    message = "You exceeded your current quota, please check your plan and billing details."
    if refusal.kind == "insufficient_quota":
        quota = ("requests", "GenerateRequestsPerDayPerProjectPerModel")
        value, delay = 250.0, 40_000.0
    else:
        quota = _METRICS[refusal.kind]
        value, delay = buckets[refusal.kind].per_minute, refusal.wait
    violation = {
        "quotaMetric": f"generativelanguage.googleapis.com/generate_content_paid_tier_{quota[0]}",
        "quotaId": quota[1],
        "quotaDimensions": {"location": "global", "model": refusal.model},
        "quotaValue": f"{value:.0f}",
    }
    details = (
        {"@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [violation]},
        {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": f"{delay:.3f}s"},
    )
    return 429, {}, _google_error(429, "RESOURCE_EXHAUSTED", message, *details)


# -- Bedrock ----------------------------------------------------------------------------------------


def _converse(reply: Reply) -> dict[str, Any]:
    return {
        "output": {"message": {"role": "assistant", "content": [{"text": reply.text}]}},
        "stopReason": "end_turn",
        "usage": {
            "inputTokens": reply.input_tokens,
            "outputTokens": reply.output_tokens,
            "totalTokens": reply.input_tokens + reply.output_tokens,
        },
        "metrics": {"latencyMs": 1},
    }


def _bedrock_refuse(refusal: Refusal, buckets: Mapping[str, Any]) -> Answer:
    del buckets
    if refusal.kind in ("overloaded", "unavailable"):
        name, status = "ServiceUnavailableException", 503
        message = "Service is temporarily unavailable."
    else:
        name, status = "ThrottlingException", 429
        daily = " per day" if refusal.kind == "insufficient_quota" else ""
        what = "requests" if refusal.kind == "requests" else "tokens"
        message = f"Too many {what}{daily}, please wait before trying again."
    error = f"{name}:http://internal.amazon.com/coral/com.amazon.bedrock/"
    return status, {"x-amzn-errortype": error}, {"message": message}


def _no_headers(buckets: Mapping[str, Any]) -> dict[str, str]:
    del buckets
    return {}


def _input(body: dict[str, Any]) -> str:
    given = body["input"]
    return given if isinstance(given, str) else _text(given[-1]["content"])


_BEARER = ("authorization",)
PROVIDERS = {
    "openai": Provider(_BEARER, _last_message, _chat, _openai_headers, _openai_refuse),
    "responses": Provider(_BEARER, _input, _responses, _openai_headers, _openai_refuse),
    "groq": Provider(_BEARER, _last_message, _chat, _openai_headers, _groq_refuse),
    "azure": Provider(("api-key", *_BEARER), _last_message, _chat, _azure_headers, _azure_refuse),
    "anthropic": Provider(
        ("x-api-key", *_BEARER), _last_message, _message, _anthropic_headers, _anthropic_refuse
    ),
    "gemini": Provider(
        ("x-goog-api-key",),
        lambda body: _text(body["contents"][-1]["parts"]),
        _gemini,
        _no_headers,
        _gemini_refuse,
    ),
    "converse": Provider(_BEARER, _last_message, _converse, _no_headers, _bedrock_refuse),
    "invoke": Provider(_BEARER, _last_message, _message, _no_headers, _bedrock_refuse),
}
