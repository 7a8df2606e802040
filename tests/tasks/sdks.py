"""Clients of the official SDKs, pointed at the APIs on the loopback interface."""

import os
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # it fetches prices when it is imported


class Sdk(NamedTuple):
    """One way to ask one API."""

    provider: str
    """As `llm_apis` counts it."""
    make: Callable[[str, int], Any]
    """A client of an address, with so many retries of its own."""
    model: str
    served: str
    options: Mapping[str, Any] = MappingProxyType({})
    """Of `llm_task`."""


def _openai(name: str, path: str = "/v1") -> Callable[[str, int], Any]:
    def make(url: str, retries: int) -> Any:
        import openai

        kind = getattr(openai, name)
        if "Azure" in name:
            return kind(
                azure_endpoint=url, api_version="2024-10-21", api_key="k", max_retries=retries
            )
        return kind(base_url=f"{url}{path}", api_key="k", max_retries=retries)

    return make


def _anthropic(name: str) -> Callable[[str, int], Any]:
    def make(url: str, retries: int) -> Any:
        import anthropic

        return getattr(anthropic, name)(base_url=url, api_key="k", max_retries=retries)

    return make


def _genai(*, is_async: bool) -> Callable[[str, int], Any]:
    def make(url: str, retries: int) -> Any:
        from google import genai

        options: dict[str, Any] = {"base_url": url}
        if retries:
            options["retry_options"] = {"attempts": retries + 1, "initial_delay": 0.1}
        client = genai.Client(api_key="k", http_options=options)
        return client.aio if is_async else client

    return make


def _bedrock(url: str, retries: int) -> Any:
    import boto3
    from botocore.config import Config

    return boto3.client(
        "bedrock-runtime",
        region_name="us-east-1",
        endpoint_url=url,
        aws_access_key_id="AKIATEST",
        aws_secret_access_key="none",  # noqa: S106 - nobody looks at it
        config=Config(retries={"total_max_attempts": retries + 1, "mode": "standard"}),
    )


def _invoke(url: str, retries: int) -> Any:
    """Bedrock's older way: a model's own body, through a function of the user's."""
    import json
    from types import SimpleNamespace

    client = _bedrock(url, retries)

    def ask(model: str, messages: list[dict[str, Any]]) -> Any:
        body = {"anthropic_version": "bedrock-2023-05-31", "max_tokens": 64, "messages": messages}
        answer = json.loads(
            client.invoke_model(modelId=model, body=json.dumps(body))["body"].read()
        )
        content = "".join(part["text"] for part in answer["content"])
        return answer | {"choices": [SimpleNamespace(message={"content": content}).message]}

    ask.close = client.close  # type: ignore[attr-defined]
    return ask


def _litellm(name: str) -> Callable[[str, int], Any]:
    def make(url: str, retries: int) -> Any:
        import functools

        import litellm

        return functools.partial(
            getattr(litellm, name), api_base=f"{url}/v1", api_key="k", num_retries=retries or None
        )

    return make


_GPT = ("gpt-4o", "gpt-4o-2026-01-01")
_CLAUDE = ("claude-opus-4", "claude-opus-4-20260101")
_GEMINI = ("gemini-2.5-flash", "gemini-2.5-flash-001")
_NOVA = ("amazon.nova-pro-v1:0", "amazon.nova-pro-v1:0")
SDKS = {
    "openai": Sdk("openai", _openai("OpenAI"), *_GPT),
    "openai async": Sdk("openai", _openai("AsyncOpenAI"), *_GPT),
    "responses": Sdk("responses", _openai("OpenAI"), *_GPT, {"api": "responses"}),
    "responses async": Sdk("responses", _openai("AsyncOpenAI"), *_GPT, {"api": "responses"}),
    "groq": Sdk("groq", _openai("OpenAI", "/openai/v1"), *_GPT),
    "azure": Sdk("azure", _openai("AzureOpenAI"), *_GPT),
    "azure async": Sdk("azure", _openai("AsyncAzureOpenAI"), *_GPT),
    "anthropic": Sdk("anthropic", _anthropic("Anthropic"), *_CLAUDE),
    "anthropic async": Sdk("anthropic", _anthropic("AsyncAnthropic"), *_CLAUDE),
    "gemini": Sdk("gemini", _genai(is_async=False), *_GEMINI),
    "gemini async": Sdk("gemini", _genai(is_async=True), *_GEMINI),
    "bedrock converse": Sdk("converse", _bedrock, *_NOVA),
    "bedrock invoke": Sdk("invoke", _invoke, "anthropic.claude-v3", "anthropic.claude-v3-20260101"),
    "litellm": Sdk("openai", _litellm("completion"), "openai/gpt-4o", "gpt-4o-2026-01-01"),
    "litellm async": Sdk("openai", _litellm("acompletion"), "openai/gpt-4o", "gpt-4o-2026-01-01"),
}
