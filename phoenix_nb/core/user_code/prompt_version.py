"""Versions of prompts as a Phoenix server stores them: messages with placeholders, a model, parameters."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Self, cast

from phoenix_nb.core.user_code.prompt import Prompt
from phoenix_nb.core.user_code.prompt_messages import (
    anthropic_messages,
    anthropic_system,
    of_anthropic,
    of_openai,
    openai_messages,
    plain_text,
)
from phoenix_nb.core.user_code.prompt_tools import (
    anthropic_tool,
    choice_in,
    choice_out,
    function_of,
)
from phoenix_nb.errors import UsageError

__all__ = ["AnthropicPrompt", "FormattedPrompt", "OpenAIPrompt", "PromptVersion", "StoredPrompt"]

Json = dict[str, Any]
_MUSTACHE = re.compile(r"\{\{\s*([^\W\d]\w*)\s*\}\}")
_SINGLE = re.compile(r"\{([^\W\d]\w*)\}")
_FORMATS = ("MUSTACHE", "F_STRING", "NONE")
_NOT_PARAMETERS = frozenset({
    "extra_body", "messages", "model", "parallel_tool_calls", "response_format", "stream", "system",
    "tool_choice", "tools",
})  # fmt: skip
"""Keys of a request that are not parameters of the model."""
_EXTRA = ("temperature", "top_p", "top_k")
"""Parameters that Anthropic's current client takes in `extra_body` only; servers have them as parameters."""
_DEFAULT_MAX_TOKENS = 1024
"""Anthropic's API takes no request without a number of tokens."""


class FormattedPrompt(Mapping[str, Any]):
    """A prompt with its placeholders filled in: what a client's method takes, as `create(**formatted)`."""

    def __init__(self, messages: list[Json], kwargs: Json) -> None:
        self.messages: list[Json] = messages
        """Of a conversation, each with `role` and `content`."""
        self.kwargs: Json = kwargs
        """Everything else: the model, its parameters, tools."""

    def __getitem__(self, key: str) -> Any:
        return self.messages if key == "messages" else self.kwargs[key]

    def __iter__(self) -> Iterator[str]:
        return iter(("messages", *self.kwargs))

    def __len__(self) -> int:
        return 1 + len(self.kwargs)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(messages={self.messages!r}, kwargs={self.kwargs!r})"


class OpenAIPrompt(FormattedPrompt):
    """The arguments of `client.chat.completions.create`."""


class AnthropicPrompt(FormattedPrompt):
    """The arguments of `client.messages.create`."""


class StoredPrompt(Prompt):
    """The text of a prompt's version, for a task's parameter `prompt`, and the version it is of.

    `prompt.format(question=…)` fills the text in; `prompt.version.format(variables={…})` gives messages,
    model and parameters. Where there are several messages, the text has all of them with their roles.
    """

    version: "PromptVersion"
    """Where it comes from."""

    def __new__(cls, version: "PromptVersion") -> Self:
        """Make the text of a version."""
        prompt = super().__new__(cls, _text_of(version))
        prompt.version = version
        return prompt

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.version,)


class PromptVersion:
    """One version of a prompt: messages with placeholders, and the model that they are for.

    A version is given to `run_variants` as a variant: the task's parameter `prompt` is then its text, a
    `Prompt`, and the metadata of the experiment names the version.

    Args:
        prompt: The messages, each with `role` and `content`: a text, or a list of parts such as
            `{"type": "text", "text": …}`.
        model_name: The model.
        description: What is new in this version.
        model_provider: Whose model it is, such as "OPENAI" or "ANTHROPIC".
        template_format: How placeholders are written: "MUSTACHE" (`{{name}}`), "F_STRING" (`{name}`) or
            "NONE".

    Raises:
        UsageError: If the messages are not messages, or `template_format` is unknown.

    Example:
        >>> version = PromptVersion([{"role": "user", "content": "Say {{word}}."}], model_name="m")
        >>> version.format(variables={"word": "yes"}).messages
        [{'role': 'user', 'content': 'Say yes.'}]
        >>> version.prompt.format(word="no")
        'Say no.'
    """

    def __init__(
        self,
        prompt: Sequence[Mapping[str, Any]],
        /,
        *,
        model_name: str,
        description: str | None = None,
        model_provider: str = "OPENAI",
        template_format: str = "MUSTACHE",
    ) -> None:
        given: Any = prompt
        if isinstance(given, str) or not all(map(_is_message, given)):
            raise UsageError(
                f"{prompt!r:.80} are not messages; pass a list of dicts with role and content, such as "
                '[{"role": "user", "content": "{{question}}"}].'
            )
        if template_format not in _FORMATS:
            raise UsageError(
                f"template_format={template_format!r} is unknown; use one of {', '.join(_FORMATS)}."
            )
        provider = model_provider.lower()
        parameters = {"max_tokens": _DEFAULT_MAX_TOKENS} if provider == "anthropic" else {}
        self._data: Json = {
            "description": description or "",
            "model_provider": model_provider,
            "model_name": model_name,
            "template": {"type": "chat", "messages": [dict(message) for message in prompt]},
            "template_type": "CHAT",
            "template_format": template_format,
            "invocation_parameters": {"type": provider, provider: parameters},
        }
        self._id: str | None = None
        self.name: str | None = None
        """The prompt's name, once it is stored."""

    @classmethod
    def from_openai(
        cls,
        obj: Mapping[str, Any],
        /,
        *,
        template_format: str = "MUSTACHE",
        description: str | None = None,
        model_provider: str = "OPENAI",
    ) -> Self:
        """Make a version of the arguments of `client.chat.completions.create`."""
        messages = list(map(of_openai, obj["messages"]))
        version = cls._of_request(obj, messages, template_format, description, model_provider)
        version._keep_tools(  # noqa: SLF001 - its own
            obj.get("tools"),
            obj.get("tool_choice"),
            alone=None if "parallel_tool_calls" not in obj else not obj["parallel_tool_calls"],
        )
        if obj.get("response_format"):
            version._data["response_format"] = dict(obj["response_format"])  # noqa: SLF001 - its own
        return version

    @classmethod
    def from_anthropic(
        cls,
        obj: Mapping[str, Any],
        /,
        *,
        template_format: str = "MUSTACHE",
        description: str | None = None,
        model_provider: str = "ANTHROPIC",
    ) -> Self:
        """Make a version of the arguments of `client.messages.create`."""
        system = [{"role": "system", "content": obj["system"]}] if obj.get("system") else []
        messages = [*system, *map(of_anthropic, obj["messages"])]
        version = cls._of_request(obj, messages, template_format, description, model_provider)
        choice = obj.get("tool_choice") or {}
        version._keep_tools(  # noqa: SLF001 - its own
            list(map(function_of, obj.get("tools") or ())),
            {"function": choice} if choice.get("type") == "tool" else choice.get("type"),
            alone=choice.get("disable_parallel_tool_use"),
        )
        return version

    @classmethod
    def _of_request(
        cls,
        request: Mapping[str, Any],
        messages: Sequence[Mapping[str, Any]],
        template_format: str,
        description: str | None,
        model_provider: str,
    ) -> Self:
        version = cls(
            messages,
            model_name=request["model"],
            description=description,
            model_provider=model_provider,
            template_format=template_format,
        )
        given = {name: value for name, value in request.items() if name not in _NOT_PARAMETERS}
        version.parameters.update(given, **(request.get("extra_body") or {}))
        return version

    def _keep_tools(self, tools: Any, choice: Any, *, alone: bool | None) -> None:
        """Store the tools of a request, if there are any, and whether one is called at a time."""
        if tools:
            held = {"type": "tools", "tools": [dict(tool) for tool in tools], **choice_out(choice)}
            self._data["tools"] = held | (
                {} if alone is None else {"disable_parallel_tool_calls": alone}
            )

    @classmethod
    def from_stored(cls, data: Mapping[str, Any], *, name: str | None = None) -> Self:
        """Read a version as a server or the embedded store has it.

        Args:
            data: Its fields, under the server's names.
            name: The prompt's name, if known.
        """
        version = cls((), model_name=data["model_name"])
        version._data = {key: value for key, value in data.items() if key != "id"}
        version._id = data.get("id")
        version.name = name
        return version

    @property
    def data(self) -> Json:
        """Its fields, under the server's names."""
        return self._data

    @property
    def id(self) -> str | None:
        """Its id; None until it is stored."""
        return self._id

    @property
    def description(self) -> str | None:
        """What is new in this version."""
        return self._data.get("description")

    @property
    def model_name(self) -> str:
        """The model."""
        return str(self._data["model_name"])

    @property
    def model_provider(self) -> str:
        """Whose model it is."""
        return str(self._data["model_provider"])

    @property
    def parameters(self) -> Json:
        """The parameters of the model, such as `temperature`."""
        invocation = self._data["invocation_parameters"]
        return cast("Json", invocation.setdefault(invocation["type"], {}))

    @property
    def template_format(self) -> str:
        """How placeholders are written: "MUSTACHE", "F_STRING" or "NONE"."""
        return str(self._data["template_format"])

    @property
    def messages(self) -> list[Json]:
        """The messages, with placeholders in single braces, as `llm_task` and `Prompt` read them."""
        return openai_messages(self._stored_messages, self._single)

    @property
    def _stored_messages(self) -> list[Json]:
        return cast("list[Json]", self._data["template"]["messages"])

    @property
    def prompt(self) -> StoredPrompt:
        """Its text, with placeholders in single braces."""
        return StoredPrompt(self)

    def format(
        self,
        *,
        variables: Mapping[str, Any] | None = None,
        formatter: Any = None,
        sdk: str | None = None,
    ) -> FormattedPrompt:
        """Fill in every placeholder.

        Args:
            variables: A value for each placeholder; others are left out.
            formatter: Fills in a text instead: an object with `format(text, variables=…)`.
            sdk: Whose client the result is for: "openai" or "anthropic"; by default the provider's.

        Returns:
            What the client's method takes: `openai.chat.completions.create(**prompt.format(…))`.

        Raises:
            UsageError: If a placeholder has no value, or `sdk` is neither of the two.
        """
        values = {name: str(value) for name, value in (variables or {}).items()}

        def fill(text: str) -> str:
            if formatter is not None:
                return str(formatter.format(text, variables=values))
            return Prompt(self._single(text)).fill(values)

        kind = sdk or ("anthropic" if self.model_provider == "ANTHROPIC" else "openai")
        if kind not in {"anthropic", "openai"}:
            raise UsageError(f'sdk={sdk!r} is unknown; use "openai" or "anthropic".')
        kwargs: Json = {"model": self.model_name, **self.parameters}
        if kind == "openai":
            kwargs |= self._tools(kind)
            return OpenAIPrompt(openai_messages(self._stored_messages, fill), kwargs)
        if extra := {name: kwargs.pop(name) for name in _EXTRA if name in kwargs}:
            kwargs["extra_body"] = extra
        if system := anthropic_system(self._stored_messages, fill):
            kwargs["system"] = system
        kwargs |= self._tools(kind)
        return AnthropicPrompt(anthropic_messages(self._stored_messages, fill), kwargs)

    def _tools(self, sdk: str) -> Json:
        given: Json = {}
        if held := self._data.get("tools"):
            tools = [tool for tool in held["tools"] if tool.get("type") == "function"]
            if sdk == "anthropic":
                tools = [anthropic_tool(tool["function"]) for tool in tools]
            given = {"tools": tools, **choice_in(held, sdk)}
        if sdk == "openai" and self._data.get("response_format"):
            given["response_format"] = self._data["response_format"]
        return given

    def _single(self, text: str) -> str:
        """Write placeholders in single braces, and what is text in them in double ones."""
        form = self.template_format
        if form == "F_STRING":
            return text
        if form == "NONE":
            return _SINGLE.sub(r"{{\1}}", text)
        pieces = _MUSTACHE.split(text)  # text and names take turns
        return "".join(
            f"{{{piece}}}" if place % 2 else _SINGLE.sub(r"{{\1}}", piece)
            for place, piece in enumerate(pieces)
        )

    # What Phoenix's client calls these in its own classes:

    @property
    def _model_provider(self) -> str:
        return self.model_provider

    @property
    def _template_format(self) -> str:
        return self.template_format

    def _dumps(self) -> Json:
        return self._data

    @classmethod
    def _loads(cls, obj: Mapping[str, Any]) -> Self:
        return cls.from_stored(obj)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PromptVersion):
            return NotImplemented
        return (self._id, self._data) == (other._id, other._data)

    __hash__: ClassVar[None]  # type: ignore[assignment] # it can be changed until it is stored

    def __repr__(self) -> str:
        of = f"{self.name!r} " if self.name else ""
        return f"<PromptVersion {of}{self._id or 'not stored'}: {self.model_name}>"


def _is_message(message: Any) -> bool:
    return isinstance(message, Mapping) and "role" in message


def _text_of(version: PromptVersion) -> str:
    messages = version.messages
    if len(messages) == 1:
        return plain_text(messages[0].get("content"))
    return "\n\n".join(
        f"{str(message['role']).capitalize()}: {plain_text(message.get('content'))}"
        for message in messages
    )
