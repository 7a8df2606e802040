"""The encoding of messages to the browser."""

import json
from dataclasses import fields
from typing import Any

from pydantic import BaseModel

__all__ = ["as_json", "encode"]


def encode(message: Any) -> bytes:
    """Return a message as UTF-8 JSON; dataclasses and models in it become objects."""
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"), default=_fields)
    return text.encode("utf-8", "replace")


def as_json(message: Any) -> Any:
    """Return a message as the lists, dicts and texts that JSON can hold."""
    return json.loads(encode(message))


def _fields(record: Any) -> dict[str, Any]:
    if isinstance(record, BaseModel):
        return record.model_dump()
    return {field.name: getattr(record, field.name) for field in fields(record)}
