"""The OpenAI client that people use, instrumented as they do; one edge is fake, the HTTP."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import httpx
from openinference.instrumentation.openai import OpenAIInstrumentor

from phoenix_nb import tracing


@contextmanager
def chat_edge(
    *, prompt: int, completion: int, said: str | None = "42", calls: Sequence[dict[str, str]] = ()
) -> Iterator[httpx.MockTransport]:
    """Inside the block, calls make spans; what carries them answers so, with so many tokens.

    `calls` are the tools that the model asks for, each with `id`, `name` and `arguments`.
    """
    message: dict[str, Any] = {"role": "assistant", "content": said}
    if calls:
        message["tool_calls"] = [
            {
                "id": each["id"],
                "type": "function",
                "function": {"name": each["name"], "arguments": each["arguments"]},
            }
            for each in calls
        ]
    answer = {
        "id": "c1", "object": "chat.completion", "created": 1, "model": "gpt-4o-mini",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {
            "prompt_tokens": prompt, "completion_tokens": completion,
            "total_tokens": prompt + completion,
        },
    }  # fmt: skip
    OpenAIInstrumentor().instrument(tracer_provider=tracing.provider())
    try:
        yield httpx.MockTransport(lambda _: httpx.Response(200, json=answer))
    finally:
        OpenAIInstrumentor().uninstrument()
