"""What the documentation's examples leave behind in the process is taken off again."""

import pytest


@pytest.fixture(autouse=True)
def _no_instrumentation():
    from openinference.instrumentation.openai import OpenAIInstrumentor

    yield
    if OpenAIInstrumentor().is_instrumented_by_opentelemetry:
        OpenAIInstrumentor().uninstrument()
