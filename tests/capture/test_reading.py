"""What is taken of an answer's headers, and whose limits a request meets, however often they come."""

import contextvars
import gzip
import itertools
import json

import httpx
import pytest

from phoenix_nb.capture.reading import AnswerHead
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, AttemptNotes
from phoenix_nb.engine.limit_registry import LimitRegistry


@pytest.mark.parametrize("kind", [str, str.encode])
def test_headers_that_are_read_come_in_lower_case_and_of_two_the_last(kind):
    for left in ("7", "6"):
        headers = [
            (kind("Server"), kind("s")),
            (kind("X-RateLimit-Remaining"), kind("9")),
            (kind("Content-Type"), kind("text/plain")),
            (kind("x-ratelimit-remaining"), kind(left)),
        ]
        assert AnswerHead(200, headers).listed() == {
            "x-ratelimit-remaining": left,
            "content-type": "text/plain",
        }


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("https://a.test/v1/chat", "https://a.test/v2/chat", True),
        ("https://a.test/v1?n=1", "https://a.test/v1?n=2", True),
        ("https://a.test/v1?key=1", "https://a.test/v1?key=2", False),
        ("https://a.test/v1", "https://a.test:8443/v1", False),
        ("https://a.test/models/m:f", "https://a.test/models/n:f", False),
    ],
)
def test_requests_meet_one_limit_if_host_credential_and_model_are_the_same(
    one, other, alike, attempt
):
    with httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200))) as client:
        _, _ = attempt(lambda: [client.get(url) for url in (one, other, one)])
    keys = attempt.watched.keys
    assert len(keys) == (1 if alike else 2)


def test_request_of_another_credential_or_model_meets_another_limit(attempt):
    def send():
        for key, model, _ in itertools.product("ab", "mn", range(2)):
            client.post(
                "https://a.test/v1",
                json={"model": model},
                headers={"authorization": f"Bearer {key}"},
            )

    with httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200))) as client:
        attempt(send)
    assert [(key.host, key.model) for key in attempt.watched.keys] == [
        ("a.test", "m"), ("a.test", "n"), ("a.test", "m"), ("a.test", "n"),
    ]  # fmt: skip
    assert len({key.credential for key in attempt.watched.keys}) == 2


@pytest.mark.parametrize("name", ["X-API-Key", "x-api-key", "Api-Key", "AUTHORIZATION"])
def test_credential_counts_however_its_header_is_spelt(name, attempt):
    with httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200))) as client:
        attempt(lambda: [client.get("https://a.test/", headers={name: key}) for key in "aba"])
    assert len(attempt.watched.keys) == 2


class Moment:
    """Calls within one attempt, at a time that stands still."""

    def __init__(self, transports, answer):
        self.now = 5.0
        self.registry = LimitRegistry(clock=lambda: self.now)
        self._context = contextvars.copy_context()
        transports.look()
        self.attempt = transports.watch(self.registry, "task", lambda waiting: None)
        self._context.run(ATTEMPT_NOTES.set, AttemptNotes(follow=lambda: self.attempt))
        self._client = httpx.Client(transport=httpx.MockTransport(lambda request: answer()))

    def call(self):
        return self._context.run(self._client.post, "https://a.test/v1", json={"model": "m"})

    @property
    def limit(self):
        (limit,) = self.registry.known()
        return limit

    def close(self):
        self._client.close()
        return self.attempt.close()


REPORT = {"model": "served", "usage": {"prompt_tokens": 7, "completion_tokens": 2}}
BODIES = {
    "plain": ({}, json.dumps(REPORT).encode(), 14),
    "indented": ({}, b"  " + json.dumps(REPORT, indent=1).encode(), 14),
    "packed": ({"content-encoding": "gzip"}, gzip.compress(json.dumps(REPORT).encode()), 14),
    "no JSON": (
        {"content-type": "text/event-stream"},
        b'data: {"usage": {"prompt_tokens": 1}}',
        None,
    ),
    "named plain text": ({"content-type": "text/plain"}, json.dumps(REPORT).encode(), 14),
    "empty": ({}, b"", None),
}


@pytest.mark.parametrize("streamed", [False, True], ids=["at once", "as it comes"])
@pytest.mark.parametrize(("headers", "body", "tokens"), BODIES.values(), ids=BODIES)
def test_tokens_count_for_the_run_also_where_an_answer_has_nothing_to_teach(
    headers, body, tokens, streamed, transports
):
    def answer():
        sent = {"stream": httpx.ByteStream(body)} if streamed else {"content": body}
        return httpx.Response(200, headers={"content-type": "application/json", **headers}, **sent)

    moment = Moment(transports, answer)
    plain = httpx.Response(200, headers=headers, content=body).content
    assert [moment.call().content for _ in range(2)] == [plain, plain]
    usage = moment.close()
    assert (usage and usage.prompt_tokens) == tokens
    assert moment.limit.counts() == (2, 0)


def test_quota_that_is_stated_after_answers_that_stated_none_is_heeded_a_moment_later(transports):
    stated = iter([{}, *[{"x-ratelimit-limit-requests": "100"}] * 2])
    moment = Moment(transports, lambda: httpx.Response(200, headers=next(stated)))
    for later, known in ((0.0, False), (0.001, False), (0.02, True)):
        moment.now = 5.0 + later
        moment.call()
        assert (moment.limit.rate(moment.now) is not None) is known
    moment.close()


def test_answers_of_one_moment_are_read_once_while_plenty_is_left_but_for_refusals(transports):
    answers = iter([(200, "99", {}), (200, "50", {}), (429, "50", {"retry-after": "7"})])

    def answer():
        status, left, more = next(answers)
        stated = {"x-ratelimit-limit-requests": "100", "x-ratelimit-remaining-requests": left}
        return httpx.Response(status, headers={**stated, **more})

    moment = Moment(transports, answer)
    for used, open_at in ((1, 5.0), (2, 5.0), (50, 12.0)):
        moment.call()
        assert moment.limit.binding(5.0).used == pytest.approx(used)
        assert max(5.0, moment.limit.throttled_until(5.0)) == open_at
    moment.close()
