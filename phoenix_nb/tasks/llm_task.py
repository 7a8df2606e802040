"""A task that asks a model: through any client, with a prompt filled in from the example."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import FunctionType
from typing import Any

from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, report_usage
from phoenix_nb.core.run.replies import raw_json, took
from phoenix_nb.errors import UsageError
from phoenix_nb.tasks.apis import Api, Endpoint, client_identity, endpoint_of
from phoenix_nb.tasks.maxima import most_tokens_of
from phoenix_nb.tasks.parsing import Parser, parser_for
from phoenix_nb.tasks.rendering import (
    Template,
    check_placeholders,
    checked_prompt,
    needs_of,
    rendered,
)
from phoenix_nb.tasks.replies import reply_text

__all__ = ["LlmTask", "llm_task"]

_MISSING: Any = inspect.Parameter.empty
_KEYWORD = inspect.Parameter.KEYWORD_ONLY


def llm_task(
    client: Any,
    *,
    model: str | None = None,
    prompt: Template | None = None,
    parse: Callable[[str], Any] | type | Mapping[str, Any] | None = None,
    api: Api | None = None,
    **parameters: Any,
) -> "LlmTask":
    """Make a task that asks a model once for each example, through a client of yours.

    The client is recognized by its shape: OpenAI (`chat.completions`, also of Azure, Groq, vLLM and other
    compatible servers; `responses` with `api="responses"`), Anthropic (`messages`), google-genai (`models`;
    pass `client.aio` for async use), Bedrock (boto3's `converse`), `litellm`, or any function that takes
    `model` and `messages` and returns an answer as OpenAI's client does, or that takes the prompt and returns
    the reply, both as texts. An async client makes an async task.

    The prompt that was sent, the raw reply, the tokens, the model that answered and, where the API reports
    it, the cost are kept with the run, also if parsing fails afterwards: `experiment.exchanges(example_id)`.
    The task is compared and reused by its prompt, model and parameters, and by the client's type, version
    and address.

    Args:
        client: The client.
        model: The model's name; for Azure, the deployment's. Leave it out to set it by variants.
        prompt: A text with placeholders for the keys of the input, or {input} for all of it; a list of
            messages with `role` and `content`, with placeholders in their texts; or a function that makes
            either, of parameters as those of a task. Leave it out to set it by variants.
        parse: What makes the output of the reply's text: a function; or a pydantic model or JSON schema,
            which the API is asked to keep to as well, where it can. By default, the output is the text.
        api: "chat", "responses", "messages", "generate_content" or "converse", for a client that has several.
        parameters: What else the client's method takes, such as temperature. Anthropic's `max_tokens` is 1024
            unless it is given; Bedrock's `temperature`, `maxTokens`, `topP` and `stopSequences`, and Google's
            configuration, are put where they belong.

    Returns:
        A task. Variants may set `model`, `prompt` and every parameter.

    Raises:
        UsageError: If the client is not recognized, the prompt has no placeholder, or `parse` parses nothing.

    Example:
        >>> def client(model, messages, temperature):
        ...     return {"model": model, "choices": [{"message": {"content": messages[0]["content"]}}]}
        >>> task = llm_task(client, model="echo", prompt="Answer: {question}", temperature=0)
        >>> task({"question": "2 + 2"})
        'Answer: 2 + 2'
    """
    if parameters.get("stream"):
        raise UsageError("A task needs the whole reply; leave stream= out.")
    endpoint = endpoint_of(client, api)
    if endpoint.call is client:
        endpoint.check(model, parameters)
    template = None if prompt is None else checked_prompt(prompt)
    kind = AsyncLlmTask if endpoint.is_async else LlmTask
    return kind(
        client,
        endpoint=endpoint,
        model=model,
        prompt=template,
        parser=parser_for(parse),
        parse=parse,
        parameters=parameters,
    )


class LlmTask:
    """What `llm_task` returns for a client that blocks: call it with an input, or run it as a task."""

    def __init__(
        self,
        client: Any,
        *,
        endpoint: Endpoint,
        model: str | None,
        prompt: Any,
        parser: Parser | None,
        parse: Any,
        parameters: Mapping[str, Any],
    ) -> None:
        self.__name__ = self.__qualname__ = "llm_task"
        self._endpoint = endpoint
        self._client = client
        self._model = model
        self._prompt = prompt
        self._parser = parser
        self._parse = parse
        self._parameters = dict(parameters)

    @property
    def __signature__(self) -> inspect.Signature:
        """What variants may set, and what has to be bound."""
        needs = [
            inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD)
            for name in needs_of(self._prompt)
        ]
        own = [
            _keyword("prompt", self._prompt, needed="prompt" in self.unset_parameters),
            _keyword("model", self._model, needed="model" in self.unset_parameters),
            *(_keyword(name, value) for name, value in self._parameters.items()),
            inspect.Parameter("parameters", inspect.Parameter.VAR_KEYWORD),
        ]
        return inspect.Signature([*needs, *own])

    @property
    def unset_parameters(self) -> tuple[str, ...]:
        """What variants have to set, because it was left out."""
        needs_model = self._model is None and self._endpoint.call is not self._client
        needs_prompt = self._prompt is None
        return ("prompt",) * needs_prompt + ("model",) * needs_model

    @property
    def identity_parts(self) -> dict[str, Any]:
        """What its results depend on, by name."""
        client = self._client
        is_code = isinstance(client, FunctionType | partial)
        parts = {
            "client": client if is_code else client_identity(client),
            "api": self._endpoint.api,
            "model": self._model,
            "prompt": self._prompt,
            "parse": self._parse,
            **self._parameters,
        }
        return {name: value for name, value in parts.items() if value is not None}

    def __call__(self, input: Any, **given: Any) -> Any:
        """Ask the model about one input; returns the text, or what it was parsed to."""
        call = self._prepared(input, given)
        reply = self._endpoint.call(**call.arguments)
        # A client may be async though nothing about it says so; the run awaits what it returned.
        return call.finish_later(reply) if inspect.isawaitable(reply) else call.finish(reply)

    def check_inputs(self, inputs: Iterable[Any], given: Mapping[str, Any]) -> None:
        """Refuse, before the first call, a prompt that could be filled in for none of the inputs.

        Args:
            inputs: Of all examples that will be run.
            given: What a variant sets.

        Raises:
            UsageError: If the prompt has a placeholder that is a key of no input, or none at all.
        """
        template = given.get("prompt")
        template = self._prompt if template is None else checked_prompt(template)
        if template is not None:
            check_placeholders(template, inputs)

    def most_tokens(self, input: Any, **given: Any) -> tuple[int, int] | None:
        """Return the most input and output tokens that a call can take; None where nothing bounds them.

        A reply is bounded by `max_tokens` and its kin; a prompt by its length.
        """
        return most_tokens_of(self._prepared(input, given).arguments)

    def _prepared(self, input: Any, given: Mapping[str, Any]) -> "_OneCall":
        values = {"input": input, **given}
        needs = needs_of(self._prompt)
        parameters = self._parameters | {
            name: value for name, value in given.items() if name not in needs
        }
        model = parameters.pop("model", self._model)
        template = parameters.pop("prompt", None)
        template = self._prompt if template is None else checked_prompt(template)
        if template is None:
            raise UsageError(
                "The task has no prompt; pass prompt= to llm_task, or set it by variants."
            )
        missing = [name for name in needs_of(template) if name not in values]
        if missing:
            raise UsageError(
                f"The variant's prompt is a function of {', '.join(missing)}, which the task was not given; "
                "pass llm_task a prompt of the same parameters."
            )
        prompt = rendered(template, values)
        arguments = self._endpoint.arguments(model, prompt, parameters, self._parser)
        return _OneCall(prompt, model, arguments, self._parser)

    def __repr__(self) -> str:
        return f"<llm_task {self._endpoint.api} {self._model or 'model by variant'}>"


class AsyncLlmTask(LlmTask):
    """What `llm_task` returns for an async client: await it, or run it as a task."""

    async def __call__(self, input: Any, **given: Any) -> Any:
        """Ask the model about one input; returns the text, or what it was parsed to."""
        call = self._prepared(input, given)
        return call.finish(await self._endpoint.call(**call.arguments))


class _OneCall:
    """One request, noted before it leaves, so that it is kept whatever comes of it."""

    def __init__(
        self, prompt: Any, model: str | None, arguments: dict[str, Any], parser: Parser | None
    ) -> None:
        self.arguments = arguments
        self._model = model
        self._parser = parser
        notes = ATTEMPT_NOTES.get()
        self._log = None if notes is None else notes.exchanges
        self._exchange = None if self._log is None else self._log.keep(prompt)

    def finish(self, reply: Any) -> Any:
        """Keep the reply and what it took, and make the output of it."""
        raw = raw_json(reply)
        used = took(reply, raw, self._model)
        if self._log is not None and self._exchange is not None:
            self._log.answer(self._exchange, raw, model=used.model, usage=used.usage)
        if any(value is not None for value in used):
            report_usage(**used._asdict())
        text = reply_text(reply)
        return self._parser.read(text) if self._parser else text

    async def finish_later(self, reply: Any) -> Any:
        """Await the reply first."""
        return self.finish(await reply)


def _keyword(name: str, default: Any, *, needed: bool = False) -> inspect.Parameter:
    return inspect.Parameter(name, _KEYWORD, default=_MISSING if needed else default)
