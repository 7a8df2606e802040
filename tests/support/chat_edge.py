"""The OpenAI client that people use, instrumented as they do; one edge is fake, the HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from openinference.instrumentation.openai import OpenAIInstrumentor

from phoenix_nb import tracing


@contextmanager
def chat_edge(*, prompt: int, completion: int, said: str = "42") -> Iterator[httpx.MockTransport]:
    """Inside the block, calls make spans; what carries them answers so, with so many tokens."""
    message = {"role": "assistant", "content": said}
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
