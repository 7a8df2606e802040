"""Records as JSON text, and back, equal to what they were.

What a table has in columns of its own is left out of the text, and joined to it again when it is read.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError, to_json

from phoenix_nb.model import Record

if TYPE_CHECKING:
    from pydantic import TypeAdapter

R = TypeVar("R", bound=Record)

_AT_ONCE = 512
"""Records that are read together."""


class UnreadableError(ValueError):
    """A stored text is not a record of the kind that was asked for."""


def encode(record: Record) -> str:
    """Write a record as JSON; a value that JSON cannot express is stored as its `repr`.

    Raises:
        RecursionError: If a value is nested deeper than Python itself can follow.
        ValueError: If a value contains itself.
    """
    try:
        return to_json(record).decode()
    except (PydanticSerializationError, ValueError, RecursionError):
        # Pydantic gives up at 255 levels and at text that is not valid Unicode; Python's own does not.
        return json.dumps(record, default=_plain)


def encode_rest(record: Record, columns: set[str]) -> str:
    """Write a record without the fields that `columns` hold and those that have their default.

    Raises:
        RecursionError: If a value is nested deeper than Python itself can follow.
        ValueError: If a value contains itself.
    """
    try:
        written = type(record).__pydantic_serializer__.to_json(
            record, exclude=columns, exclude_defaults=True, warnings=False
        )
        return written.decode()
    except (PydanticSerializationError, ValueError, RecursionError):
        rest = {k: v for k, v in _plain(record).items() if k not in columns}
        return json.dumps(rest, default=_plain)


def joined(text: str, more: str) -> str:
    """Two JSON objects as one, whose later values are the second one's."""
    if text == "{}" or more == "{}":
        return more if text == "{}" else text
    return f"{text[:-1]},{more[1:]}"


def decode(kind: type[R], text: str) -> R:
    """Read a record that `encode` wrote.

    Raises:
        UnreadableError: If the text is not such a record.
    """
    try:
        return kind.model_validate_json(text)
    except ValidationError:
        pass
    # Pydantic's parser stops at 200 levels and at integers of 4,300 digits; Python's own does not.
    try:
        return kind.model_validate(json.loads(text, parse_int=_integer))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"{kind.__name__} {text[:60]}…") from error


def decode_all(kind: type[R], texts: Iterable[str]) -> Iterator[R]:
    """Read records that `encode` wrote, many at a time.

    Raises:
        UnreadableError: If a text is not such a record.
    """
    rest = iter(texts)
    while some := list(islice(rest, _AT_ONCE)):
        try:
            records: list[R] = _list_of(kind).validate_json(f"[{','.join(some)}]")
        except ValidationError:
            records = []
        yield from records if len(records) == len(some) else (decode(kind, text) for text in some)


@cache
def _list_of(kind: type[R]) -> "TypeAdapter[list[R]]":
    from pydantic import TypeAdapter

    return TypeAdapter(list[kind])  # type: ignore[valid-type]


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, datetime):
        return value.isoformat()
    return repr(value)


def _integer(digits: str) -> int:
    return int(Decimal(digits))  # int() itself refuses more than 4,300 digits
