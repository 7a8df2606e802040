"""Traces of real agents: what their own instrumentation writes is read as steps."""

import pytest
from pydantic_ai import Agent, InstrumentationSettings
from pydantic_ai.messages import ModelResponse, TextPart, ToolCallPart, ToolReturnPart
from pydantic_ai.models.function import FunctionModel

from phoenix_nb import tracing
from phoenix_nb.evaluators import max_calls, no_failed_spans, tool_calls


async def model(messages, info):
    """Look the order up, then answer with what came back."""
    for part in messages[-1].parts:
        if isinstance(part, ToolReturnPart):
            return ModelResponse(parts=[TextPart(f"It is {part.content}.")])
    return ModelResponse(parts=[ToolCallPart("look_up", {"order": 7}, tool_call_id="c1")])


@pytest.fixture(params=[2, 3, 4, 5])
def agent(request):
    try:
        settings = InstrumentationSettings(
            tracer_provider=tracing.provider(), version=request.param
        )
    except (TypeError, ValueError):
        pytest.skip(f"version {request.param} of the instrumentation is gone")
    made = Agent(FunctionModel(model), name="orders", system_prompt="Be kind.")
    made.instrument = settings

    @made.tool_plain
    def look_up(order: int) -> str:
        return f"order {order}, on its way"

    return made


def test_steps_of_a_pydantic_ai_agent_are_read(run, agent):
    seen = {}

    async def task(input):
        return (await agent.run(input["question"])).output

    def steps(trace, output):
        seen[output] = trace
        return len(trace.model_calls) == 2

    ran = run(
        steps, tool_calls([("look_up", {"order": 7})], "exact"), max_calls(1), no_failed_spans(),
        task=task,
    )  # fmt: skip
    assert ran.summary()["mean"].to_dict() == {
        "steps": 1.0, "tool_calls": 1.0, "max_calls": 1.0, "no_failed_spans": 1.0,
    }  # fmt: skip
    [trace] = seen.values()
    assert trace.tool_calls[0].arguments == {"order": 7}
    assert "on its way" in str(trace.tool_calls[0].result)
    roles = [message.role for message in trace.messages]
    assert roles == ["system", "user", "assistant", "tool", "assistant"]
    assert trace.messages[-1].text == "It is order 7, on its way."
    assert trace.tokens
