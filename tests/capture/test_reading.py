"""What is taken of an answer's headers, and whose limits a request meets, however often they come."""

import contextvars
import itertools

import httpx
import pytest

from phoenix_nb.capture.reading import AnswerHead
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, AttemptNotes
from phoenix_nb.engine.shared_limits import LimitRegistry


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


def test_answers_of_one_moment_are_read_once_while_plenty_is_left_but_for_refusals(transports):
    now = 5.0
    registry = LimitRegistry(clock=lambda: now)
    answers = iter([(200, "99", {}), (200, "50", {}), (429, "50", {"retry-after": "7"})])

    def answer(request):
        status, left, more = next(answers)
        stated = {"x-ratelimit-limit-requests": "100", "x-ratelimit-remaining-requests": left}
        return httpx.Response(status, headers={**stated, **more})

    context = contextvars.copy_context()
    transports.look()
    watched = transports.watch(registry, "task", lambda waiting: None)
    context.run(ATTEMPT_NOTES.set, AttemptNotes(follow=lambda: watched))
    with httpx.Client(transport=httpx.MockTransport(answer)) as client:
        for used, open_at in ((1, 5.0), (2, 5.0), (50, 12.0)):
            context.run(client.get, "https://a.test/v1")
            (limit,) = registry.known()
            assert limit.binding(now).used == pytest.approx(used)
            assert max(now, limit.throttled_until(now)) == open_at
    watched.close()
