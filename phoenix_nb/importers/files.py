"""What is imported, as it is given: a path, text, or values that have been read already."""

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from phoenix_nb.errors import UsageError

__all__ = ["is_path", "read_lines", "read_structure"]

_YAML = (".yaml", ".yml")


def is_path(given: Any) -> bool:
    """Whether this names a file, rather than being the content of one."""
    if isinstance(given, Path):
        return True
    return (
        isinstance(given, str) and "\n" not in given and not given.lstrip().startswith(("{", "["))
    )


def read_structure(given: Any) -> Any:
    """Read JSON or YAML: a path, a text, or values that have been read.

    Raises:
        UsageError: If it cannot be read.
    """
    if isinstance(given, Mapping | list):
        return given
    text, suffix, name = str(given), "", "The text"
    if is_path(given):
        path = Path(given)
        name, suffix, text = path.name, path.suffix.lower(), _content(path)
    try:
        return _yaml(text) if suffix in _YAML else json.loads(text)
    except ValueError as problem:
        if suffix:
            raise UsageError(f"{name} cannot be read: {problem}. Correct it.") from None
        return _yaml(text)


def _yaml(text: str) -> Any:
    try:
        import yaml
    except ImportError as problem:
        raise UsageError(
            'YAML is read with PyYAML; install it with: pip install "phoenix-nb[yaml]", or pass JSON.'
        ) from problem
    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as problem:
        raise UsageError(f"The YAML cannot be read: {problem}. Correct it.") from None


def read_lines(given: Any) -> list[dict[str, Any]]:
    """Read records: JSONL, CSV, JSON or YAML from a file, or a list of dicts.

    Raises:
        UsageError: If they cannot be read.
    """
    if isinstance(given, list):
        records = given
    elif not is_path(given):
        records = [json.loads(line) for line in str(given).splitlines() if line.strip()]
    else:
        path = Path(given)
        if path.suffix.lower() == ".jsonl":
            records = [json.loads(line) for line in _content(path).splitlines() if line.strip()]
        elif path.suffix.lower() == ".csv":
            records = list(csv.DictReader(_content(path).splitlines(keepends=True)))
        else:
            records = read_structure(path)
    if not isinstance(records, list) or not all(isinstance(each, dict) for each in records):
        raise UsageError(
            "The records are not a list of objects; pass JSONL, CSV or a list of dicts."
        )
    return records


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"{path} cannot be read: {problem}. Check the path.") from None
