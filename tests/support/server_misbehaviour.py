"""The ways in which a server can misbehave: one table, for every operation that talks to one."""

import gzip
import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx

from tests.support.phoenix_double import VERSION, Right, Spoil

KEY = "phoenix-key-a1B2c3D4e5F6"
JSON = {**VERSION, "content-type": "application/json"}
_IDS = (
    "id",
    "version_id",
    "dataset_id",
    "node_id",
    "dataset_version_id",
    "experiment_id",
    "span_id",
)
_TIMES = ("created_at", "start_time", "end_time")


def _body(content: bytes | str, status: int = 200, **headers: str) -> Spoil:
    """Everything is answered with this, after it has been carried out."""

    def spoil(request: httpx.Request, right: Right) -> httpx.Response:
        right(request)
        return httpx.Response(status, content=content, headers={**JSON, **headers})

    return spoil


def _stream(make: Callable[[], Iterator[bytes]], **headers: str) -> Spoil:
    """A body that comes in pieces, with nothing of httpx's looking at it beforehand."""

    def spoil(request: httpx.Request, right: Right) -> httpx.Response:
        right(request)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return httpx.Response(200, content=make(), headers={**JSON, **named})

    return spoil


def _status(status: int, said: str = "no", **headers: str) -> Spoil:
    """Nothing is carried out."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _request, _right: httpx.Response(status, text=said, headers={**VERSION, **named})


def _raising(make: Callable[[], Exception], *, after: bool = False) -> Spoil:
    def spoil(request: httpx.Request, right: Right) -> httpx.Response:
        if after:
            right(request)
        raise make()

    return spoil


def _edit(change: Callable[[Any], Any], *, writes: bool = True) -> Spoil:
    """The right answer, in which each object and list is changed."""

    def walk(value: Any) -> Any:
        if isinstance(value, dict):
            return change({name: walk(item) for name, item in value.items()})
        return change([walk(item) for item in value]) if isinstance(value, list) else value

    def spoil(request: httpx.Request, right: Right) -> httpx.Response:
        answer = right(request)
        if not answer.is_success or (request.method == "POST" and not writes):
            return answer
        content = json.dumps(walk(answer.json()))
        return httpx.Response(200, content=content, headers=JSON)

    return spoil


def _fields(names: tuple[str, ...], value: Any, *, writes: bool = True) -> Spoil:
    """The right answer, with another value in the fields of these names."""

    def change(found: Any) -> Any:
        if not isinstance(found, dict):
            return found
        make = value if callable(value) else lambda _: value
        return {name: make(item) if name in names else item for name, item in found.items()}

    return _edit(change, writes=writes)


def _without(names: tuple[str, ...]) -> Spoil:
    return _edit(
        lambda found: (
            {name: item for name, item in found.items() if name not in names}
            if isinstance(found, dict)
            else found
        )
    )


def _text(old: str, new: str) -> Spoil:
    """The right answer, with one text put for another in its JSON."""

    def spoil(request: httpx.Request, right: Right) -> httpx.Response:
        answer = right(request)
        return httpx.Response(
            answer.status_code, content=answer.text.replace(old, new), headers=JSON
        )

    return spoil


def _pages(cursor: Callable[[int], str], items: Callable[[list[Any], int], list[Any]]) -> Spoil:
    """Lists that do not end."""
    count = iter(range(10**9))

    def spoil(request: httpx.Request, right: Right) -> httpx.Response:
        answer = right(request)
        if request.method != "GET" or "next_cursor" not in answer.text:
            return answer
        number, data = next(count), answer.json()["data"]
        page = {"data": items(data, number), "next_cursor": cursor(number)}
        return httpx.Response(200, json=page, headers=VERSION)

    return spoil


def _renamed(data: list[Any], number: int) -> list[Any]:
    ids = ("id", "version_id", "name")
    return [
        {name: f"{item}-{number}" if name in ids else item for name, item in one.items()}
        | (
            {"context": {"trace_id": "0" * 32, "span_id": f"{number:016}"}}
            if "context" in one
            else {}
        )
        for one in data
    ]


def _bomb() -> Iterator[bytes]:
    packed = gzip.compress(b" " * 1_000_000)
    for start in range(0, len(packed), 100):
        yield packed[start : start + 100]


def _breaking() -> Iterator[bytes]:
    yield b'{"data": ['
    raise httpx.ReadError("connection reset")


def _endless() -> Iterator[bytes]:
    while True:
        yield b" " * 100_000


def _reset() -> Exception:
    return httpx.ReadError("connection reset")


_ECHO = f"\x1b[31mInvalid key {KEY}\x1b[0m Bearer {KEY} \u202e\u200b{KEY[:9]}\x00{KEY[9:]}"
_FORGED = {
    "phoenix_nb": {
        "variant": 5,
        "splits": 3,
        "example_ids": [1],
        "evaluators": "x",
        "created_as": [],
    }
}

MISBEHAVIOURS: dict[str, Spoil] = {
    # bodies that are none
    "empty": _body(""),
    "nonsense": _body("}{ not json"),
    "html": _body("<html>Welcome</html>", **{"content-type": "text/html"}),
    "html-of-a-stranger": lambda _request, _right: httpx.Response(200, html="<html>Welcome</html>"),
    "null": _body("null"),
    "number": _body("5"),
    "text": _body('"data"'),
    "list": _body("[1, 2]"),
    "empty-object": _body("{}"),
    "data-null": _body('{"data": null}'),
    "data-number": _body('{"data": 5}'),
    "data-list-of-numbers": _body('{"data": [5]}'),
    "data-list-of-nulls": _body('{"data": [null], "next_cursor": 7}'),
    "data-empty": _body('{"data": {}}'),
    "cut": _body('{"data": [{"id": "D1", "na'),
    "no-utf-8": _body(b'{"data": "\xff\xfe\xed\xa0\x80"}'),
    "utf-16": _body('{"data": []}'.encode("utf-16")),
    "deep-lists": _body("[" * 100_000 + "]" * 100_000),
    "deep-objects": _body('{"data": ' * 5_000 + "1" + "}" * 5_000),
    "deep-metadata": _fields(("metadata", "output", "input"), json.loads("[" * 400 + "]" * 400)),
    "no-content": _body("", 204),
    # fields of wrong types and values
    "ids-of-numbers": _fields(_IDS, 5),
    "ids-of-nulls": _fields(_IDS, None),
    "ids-empty": _fields(_IDS, ""),
    "ids-of-objects": _fields(_IDS, {"a": 1}),
    "ids-too-long": _fields(_IDS, "x" * 100_000),
    "ids-missing": _without(_IDS),
    "ids-of-others": _fields(_IDS, lambda one: f"{one}-other", writes=False),
    "ids-with-paths": _fields(_IDS, "../../x?y#z", writes=False),
    "ids-twice": _edit(lambda found: found * 2 if isinstance(found, list) else found),
    "names-of-lists": _fields(("name", "project_name"), ["a"]),
    "names-of-others": _fields(("name",), "other", writes=False),
    "names-missing": _without(("name", "project_name")),
    "names-of-half-characters": _fields(("name", "project_name", "label"), "\ud800"),
    "times-of-words": _fields(_TIMES, "yesterday"),
    "times-of-numbers": _fields(_TIMES, 10**12),
    "times-beyond-all": _fields(_TIMES, "9999-12-31T23:59:59-14:00"),
    "times-before-all": _fields(_TIMES, "0001-01-01T00:00:00+14:00"),
    "times-missing": _without(_TIMES),
    "metadata-of-texts": _fields(("metadata", "attributes"), "x"),
    "metadata-forged": _fields(("metadata",), _FORGED),
    "inputs-of-texts": _fields(("input",), "x"),
    "counts-negative": _fields(("repetitions", "example_count", "repetition_number"), -1),
    "counts-huge": _fields(("repetitions", "example_count", "repetition_number"), 10**400),
    "scores-of-texts": _fields(("score",), "high"),
    "annotations-of-texts": _fields(("annotations",), "x"),
    "everything-null": _edit(
        lambda found: dict.fromkeys(found) if isinstance(found, dict) else found
    ),
    "nan": _text("1.0", "NaN"),
    "infinite": _text("1.0", "1e999"),
    "too-many-digits": _text("1.0", "1" * 5_000),
    # lists that do not end
    "cursor-repeats": _pages(lambda _: "again", lambda data, _: data),
    "cursor-circles": _pages(lambda number: "ab"[number % 2], _renamed),
    "cursor-never-ends": _pages(str, _renamed),
    "pages-without-items": _pages(str, lambda _data, _number: []),
    # the connection
    "redirect-elsewhere": _status(307, location="http://elsewhere/v1"),
    "redirect-with-the-key": _status(302, location=f"http://elsewhere/?key={KEY}"),
    "redirect-nowhere": _status(301),
    "bomb": _stream(_bomb, content_encoding="gzip"),
    "endless": _stream(_endless),
    "not-packed-as-said": _stream(lambda: iter([b"plain"]), content_encoding="gzip"),
    "packed-half": _stream(lambda: iter([gzip.compress(b'{"data": []}')[:15]]), content_encoding="gzip"),
    "packed-otherwise": _stream(lambda: iter([b"x"]), content_encoding="br"),
    "reset-in-the-body": _stream(_breaking),
    "reset-before": _raising(_reset),
    "reset-after": _raising(_reset, after=True),
    "no-answer": _raising(lambda: httpx.ReadTimeout("")),
    "no-http": _raising(lambda: httpx.RemoteProtocolError(f"illegal status line: {_ECHO}")),
    # refusals
    "busy": _status(429),
    "busy-for-a-second": _status(429, retry_after="1"),
    "busy-for-ages": _status(429, retry_after="999999999"),
    "busy-until-never": _status(503, retry_after="Fri, 31 Dec 9999 23:59:59 GMT"),
    "overloaded": _status(529),
    **{f"status-{status}": _status(status) for status in (400, 402, 404, 405, 409, 418, 422, 501)},
    **{f"status-{status}": _status(status) for status in (500, 502, 503, 504, 599)},
    # keys that come back
    **{f"echo-{status}": _status(status, _ECHO) for status in (400, 401, 403, 404, 409, 422, 500, 503)},
    "echo-in-json": _status(422, json.dumps({"detail": [{"input": KEY, "headers": {"a": KEY}}]})),
    "echo-in-the-version": _status(405, x_phoenix_server_version=KEY),
    "echo-in-data": _fields(("name", "project_name", "description"), f"is {KEY}"),
}  # fmt: skip
