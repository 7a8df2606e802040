"""The clients that `llm_task` knows by their shape, and how each is called; none of them is imported."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

from phoenix_nb.core.user_code.object_reading import name_of
from phoenix_nb.core.values.guarded import names_of, package_version, peek
from phoenix_nb.errors import UsageError
from phoenix_nb.tasks.parsing import Parser
from phoenix_nb.tasks.rendering import Messages

__all__ = ["Api", "Endpoint", "client_identity", "endpoint_of"]

Api = Literal["chat", "responses", "messages", "generate_content", "converse"]
"""The ways to ask a model: OpenAI's two, Anthropic's, Google's and Bedrock's."""
_PATHS: dict[Api, tuple[str, ...]] = {
    "chat": ("chat", "completions", "create"),
    "messages": ("messages", "create"),
    "generate_content": ("models", "generate_content"),
    "converse": ("converse",),
    "responses": ("responses", "create"),
}
"""Where a client has the method; the first that is there is used unless the user names another."""
_MAX_TOKENS = 1024
"""What Anthropic is asked for where nothing is said: its API demands a number."""
_INFERENCE = ("maxTokens", "temperature", "topP", "stopSequences")
"""Parameters of Bedrock that stand under `inferenceConfig`."""
_ADDRESSES = (
    ("base_url",),
    ("_base_url",),
    ("meta", "endpoint_url"),
    ("_api_client", "_http_options", "base_url"),
)
"""Where clients keep the address that they talk to."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One method of a client, and the API that it speaks."""

    api: Api | Literal["text"]
    """What it speaks; "text": it is a function that is given the prompt, and returns the reply."""
    call: Callable[..., Any]
    is_async: bool
    text_as: str = ""
    """The parameter of such a function that gets the prompt."""

    def check(self, model: str | None, parameters: Mapping[str, Any]) -> None:
        """Refuse what a function that is passed as the client has no parameter for.

        Raises:
            UsageError: If there is any.
        """
        given = {} if model is None else {"model": model}
        try:
            signature = inspect.signature(self.call)
        except (TypeError, ValueError):
            return
        try:
            signature.bind_partial(**given, **parameters)
        except TypeError as error:
            raise UsageError(
                f"The client {name_of(self.call)}{signature} {error}; leave it out, or have it taken."
            ) from None

    def arguments(
        self,
        model: str | None,
        prompt: str | Messages,
        parameters: Mapping[str, Any],
        parser: Parser | None,
    ) -> dict[str, Any]:
        """Put a request together, as the client's method takes it."""
        named = {} if model is None else {"modelId" if self.api == "converse" else "model": model}
        if self.api == "text":
            if not isinstance(prompt, str):
                raise UsageError(
                    f"The client {name_of(self.call)} takes the prompt as a text, and this one is a list of "
                    "messages; have it take `messages` instead."
                )
            if self.text_as in parameters:
                raise UsageError(
                    f"The client {name_of(self.call)} gets the prompt as {self.text_as}; leave that out."
                )
            return {**named, self.text_as: prompt, **parameters}
        return {**named, **_BUILDERS[self.api](prompt, dict(parameters), parser)}


def endpoint_of(client: Any, api: Api | None) -> Endpoint:
    """Recognize a client by its shape.

    Raises:
        UsageError: If it is none that is known, or does not have the API that is named.
    """
    if api is not None and api not in get_args(Api):
        raise UsageError(
            f"api={api!r} is unknown; use {', '.join(map(repr, get_args(Api)))}, or leave it out."
        )
    for name, path in _PATHS.items():
        if api in (None, name) and callable(method := _method(client, path)):
            return Endpoint(name, method, is_async=_is_async(client, method))
    for attribute in ("acompletion", "completion"):  # litellm, and its Router
        if api in (None, "chat") and callable(method := peek(client, attribute)):
            return Endpoint("chat", method, is_async=_is_async(client, method))
    if callable(client) and not inspect.isclass(client) and api in (None, "chat"):
        if api is None and (text_as := _text_parameter(client)):
            return Endpoint("text", client, is_async=_is_async(client, client), text_as=text_as)
        return Endpoint("chat", client, is_async=_is_async(client, client))
    lacking = "method that is known" if api is None else f"method for api={api!r}"
    raise UsageError(
        f"The client, of type {type(client).__name__}, has no {lacking}; pass a client such as OpenAI(), "
        "AsyncAnthropic(), genai.Client() or boto3.client('bedrock-runtime'), litellm, or a function of "
        "model and messages, or of the prompt's text."
    )


def _text_parameter(function: Callable[..., Any]) -> str:
    """Name the parameter that gets the prompt; empty if a function takes messages, as far as is known."""
    try:
        parameters = inspect.signature(function).parameters
    except (TypeError, ValueError):
        return ""
    kinds = {parameter.kind for parameter in parameters.values()}
    if "messages" in parameters or inspect.Parameter.VAR_KEYWORD in kinds:
        return ""
    by_place = inspect.Parameter.POSITIONAL_OR_KEYWORD
    named = [name for name, each in parameters.items() if each.kind is by_place and name != "model"]
    return "prompt" if "prompt" in parameters else next(iter(named), "")


def client_identity(client: Any) -> str:
    """Say what a client is: its type, the version of its package, and the address that it talks to."""
    named = client if isinstance(client, ModuleType) or inspect.isroutine(client) else type(client)
    module = str(peek(named, "__module__") or peek(named, "__name__") or "")
    package = module.partition(".")[0]
    name = str(peek(named, "__qualname__") or "")
    words = (f"{module}.{name}".strip("."), package_version(package), _address(client))
    return " ".join(filter(None, words))


def _method(client: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        if client is None or isinstance(client, Mapping):
            return None
        client = peek(client, name)
    return client


def _is_async(client: Any, method: Any) -> bool:
    """Whether a method returns an awaitable, though decorators hide it."""
    if inspect.iscoroutinefunction(inspect.unwrap(method)):
        return True
    if inspect.iscoroutinefunction(peek(method, "__call__")):
        return True
    holder = peek(method, "__self__")
    return any(
        name.startswith("Async") for held in (client, holder) for name in names_of(type(held))
    )


def _address(client: Any) -> str:
    for path in _ADDRESSES:
        address = _method(client, path)
        if address is not None and not callable(address):
            parts = urlsplit(str(address))
            host = parts.hostname or ""
            port = f":{parts.port}" if parts.port else ""
            return f"{parts.scheme}://{host}{port}{parts.path}" if host else ""
    return ""


def _as_messages(prompt: str | Messages) -> Messages:
    return [{"role": "user", "content": prompt}] if isinstance(prompt, str) else prompt


def _parted(prompt: str | Messages) -> tuple[list[Any], Messages]:
    """Part the contents of system messages from the others, for APIs that take them apart."""
    messages = _as_messages(prompt)
    system = [one["content"] for one in messages if one["role"] in ("system", "developer")]
    return system, [one for one in messages if one["role"] not in ("system", "developer")]


def _chat(
    prompt: str | Messages, parameters: dict[str, Any], parser: Parser | None
) -> dict[str, Any]:
    if parser and parser.schema is not None:
        schema = {"name": parser.name, "schema": parser.schema, "strict": True}
        parameters.setdefault("response_format", {"type": "json_schema", "json_schema": schema})
    return {"messages": _as_messages(prompt), **parameters}


def _responses(
    prompt: str | Messages, parameters: dict[str, Any], parser: Parser | None
) -> dict[str, Any]:
    if parser and parser.schema is not None:
        schema = {"name": parser.name, "schema": parser.schema, "strict": True}
        parameters.setdefault("text", {"format": {"type": "json_schema", **schema}})
    return {"input": prompt, **parameters}


def _messages(
    prompt: str | Messages, parameters: dict[str, Any], parser: Parser | None
) -> dict[str, Any]:
    system, messages = _parted(prompt)
    if system:
        parameters.setdefault("system", "\n\n".join(map(str, system)))
    if parser and parser.schema is not None:
        schema = {"type": "json_schema", "schema": parser.schema}
        parameters.setdefault("output_config", {"format": schema})
    return {"max_tokens": _MAX_TOKENS, "messages": messages, **parameters}


def _generate_content(
    prompt: str | Messages, parameters: dict[str, Any], parser: Parser | None
) -> dict[str, Any]:
    system, messages = _parted(prompt)
    config = parameters.pop("config", None) or {}
    if not isinstance(config, Mapping):
        config = config.model_dump(exclude_unset=True)
    config = {**config, **parameters}
    if system:
        config.setdefault("system_instruction", "\n\n".join(map(str, system)))
    if parser and parser.schema is not None:
        config.setdefault("response_mime_type", "application/json")
        config.setdefault("response_json_schema", parser.schema)
    contents = [
        {
            "role": "model" if one["role"] == "assistant" else "user",
            "parts": _parts(one["content"]),
        }
        for one in messages
    ]
    return {"contents": contents, "config": config or None}


def _converse(
    prompt: str | Messages,
    parameters: dict[str, Any],
    parser: Parser | None,  # noqa: ARG001 - Bedrock has no schema for every model
) -> dict[str, Any]:
    system, messages = _parted(prompt)
    inference = {name: parameters.pop(name) for name in _INFERENCE if name in parameters}
    if inference:
        parameters["inferenceConfig"] = {**parameters.get("inferenceConfig", {}), **inference}
    if system:
        parameters.setdefault("system", [{"text": str(text)} for text in system])
    turns = [{"role": one["role"], "content": _parts(one["content"])} for one in messages]
    return {"messages": turns, **parameters}


def _parts(content: Any) -> list[Any]:
    if isinstance(content, str):
        return [{"text": content}]
    return [{"text": part} if isinstance(part, str) else _without_type(part) for part in content]


def _without_type(part: Any) -> Any:
    """Write a part with text as Google and Bedrock do; others must be in their own form already."""
    return (
        {"text": part["text"]} if isinstance(part, Mapping) and part.get("type") == "text" else part
    )


_BUILDERS: dict[Api, Callable[..., dict[str, Any]]] = {
    "chat": _chat,
    "responses": _responses,
    "messages": _messages,
    "generate_content": _generate_content,
    "converse": _converse,
}
