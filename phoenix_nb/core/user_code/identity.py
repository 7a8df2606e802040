"""Identities: what decides a result, as hashes and short values.

Hashes are SHA-256 over canonical JSON, shortened where people have to read them.
"""

import hashlib
import platform
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from importlib import metadata
from itertools import count
from keyword import iskeyword
from typing import Any

from phoenix_nb.core.user_code.fingerprint import fingerprint
from phoenix_nb.core.values.canonical_json import canonical_json
from phoenix_nb.core.values.guarded import peek
from phoenix_nb.core.values.json_coerce import clean_text
from phoenix_nb.model import ExampleRecord

__all__ = [
    "dataset_id",
    "dataset_version_id",
    "digest",
    "evaluator_identity",
    "example_id",
    "example_ids",
    "package_versions",
    "task_identity",
    "task_name",
]

_PACKAGES = {
    "anthropic": "anthropic",
    "boto3": "boto3",
    "cohere": "cohere",
    "dspy": "dspy",
    "google.genai": "google-genai",
    "google.generativeai": "google-generativeai",
    "groq": "groq",
    "guidance": "guidance",
    "haystack": "haystack-ai",
    "httpx": "httpx",
    "instructor": "instructor",
    "langchain": "langchain",
    "langchain_core": "langchain-core",
    "langgraph": "langgraph",
    "litellm": "litellm",
    "llama_index.core": "llama-index-core",
    "mistralai": "mistralai",
    "numpy": "numpy",
    "ollama": "ollama",
    "openai": "openai",
    "outlines": "outlines",
    "pandas": "pandas",
    "phoenix.evals": "arize-phoenix-evals",
    "pydantic_ai": "pydantic-ai",
    "rapidfuzz": "rapidfuzz",
    "sentence_transformers": "sentence-transformers",
    "sklearn": "scikit-learn",
    "smolagents": "smolagents",
    "tiktoken": "tiktoken",
    "torch": "torch",
    "transformers": "transformers",
    "vertexai": "google-cloud-aiplatform",
    "vllm": "vllm",
}
"""Modules whose version may decide a result, and the packages that they come in."""


def digest(value: Any) -> str:
    """Hash a JSON value: 64 hexadecimal digits."""
    return hashlib.sha256(clean_text(canonical_json(value)).encode()).hexdigest()


def dataset_id(name: str) -> str:
    """Make the id of a dataset from its name, so that versions of one name belong together."""
    return f"ds_{digest(name)[:16]}"


def dataset_version_id(examples: Iterable[ExampleRecord]) -> str:
    """Hash the content of examples, ids and splits included; their order does not matter."""
    each = sorted(
        digest(
            [example.id, example.input, example.output, example.metadata, sorted(example.splits)]
        )
        for example in examples
    )
    return f"v_{digest(each)[:20]}"


def example_id(input: Any) -> str:
    """Make a short id from an example's input: the same question has the same id in every version."""
    return digest(input)[:12]


def example_ids(inputs: Sequence[Any], given: Sequence[str] | None = None) -> list[str]:
    """Make an id for each input; where inputs repeat, the second is called `…-2` and so on.

    Args:
        inputs: Of the examples.
        given: The ids that examples have already, "" for those that have none: only these get one.
    """
    given = given or [""] * len(inputs)
    taken = set(given)
    free: dict[str, Iterator[str]] = {}

    def made(input: Any) -> str:
        base = example_id(input)
        return next(name for name in free.setdefault(base, _numbered(base)) if name not in taken)

    return [name or made(one) for one, name in zip(inputs, given, strict=True)]


def _numbered(name: str) -> Iterator[str]:
    yield name
    for number in count(2):
        yield f"{name}-{number}"


def task_identity(task: Any, *, without: Collection[str] = ()) -> dict[str, Any]:
    """Describe the code and the values that a task's results depend on.

    Args:
        task: The task.
        without: Parameters that a variant sets, so that their defaults do not matter.

    Returns:
        `name`, `source` (scrubbed), `source_hash` (of what the code does, without comments and the like),
        `values` (defaults, closure, globals and partial arguments by name: short ones as they are, long
        ones as a hash), `helpers` (hashes of the functions and classes it uses), `objects` (clients,
        locks and such, by what they are), `version` where it is pinned, `hash` over these; and beside it
        `left_out` (names of what the code changes itself), `unhashed` (names of what cannot be read) and
        `inside` (what each helper uses itself, if there are any).
    """
    return fingerprint(task, digest, without=without)


_MAKERS = frozenset({"llm_task"})
"""Names of tasks that say who made them, and not what they are called in the user's code."""


def task_name(identity: Mapping[str, Any]) -> str:
    """Return what the task of a recorded experiment is called in the user's code; "task" if unknown."""
    task = identity.get("task")
    name = str(task.get("name", "")).rpartition(".")[2] if isinstance(task, Mapping) else ""
    if name in _MAKERS or not name.isidentifier() or iskeyword(name):
        return "task"
    return name


def evaluator_identity(evaluator: Any) -> dict[str, Any]:
    """Describe the code and the values that an evaluator's evaluations depend on, as a task's."""
    return fingerprint(evaluator, digest)


def package_versions() -> dict[str, str]:
    """List the versions of Python, phoenix_nb, and the imported packages that may decide a result."""
    import phoenix_nb

    found = {"python": platform.python_version(), "phoenix_nb": phoenix_nb.__version__}
    for module, package in _PACKAGES.items():
        if module in sys.modules:
            version = peek(sys.modules.get(module), "__version__")
            found[package] = version if isinstance(version, str) else _installed(package)
    return found


def _installed(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "unknown"
