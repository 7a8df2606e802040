"""A key that a server repeats is shown nowhere."""

import base64
import json
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.errors import AuthenticationError, StoreError, UsageError
from phoenix_nb.stores.phoenix import PhoenixStore
from phoenix_nb.stores.phoenix.credentials import Keys
from phoenix_nb.stores.phoenix.hide_keys import Echoes
from phoenix_nb.stores.phoenix.transport import Transport
from phoenix_nb.stores.wire import answers

KEY = "correct-horse/battery+staple"
BASIC = base64.b64encode(b"me:" + KEY.encode()).decode()


@pytest.mark.parametrize(
    "headers",
    [
        {"Authorization": f"Bearer {KEY}"}, {"Authorization": KEY}, {"x-api-key": KEY},
        {"Authorization": f"Basic {BASIC}"}, {"cookie": f"session={KEY}; theme=dark"}, {"x-any": KEY},
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "said",
    [
        "No: {}", "{}{}", "in-{}-side", "no \x1b[1m{}\x1b[0m", "\u202e{}\u200b", "key={}&x=1", "<b>{}</b>",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "write",
    [
        lambda key: key, lambda key: quote(key, safe=""),
        lambda key: f"{key[:4]}\x00{key[4:]}", lambda key: f"{key[:9]}\u200b{key[9:]}", json.dumps, ascii,
    ],
)  # fmt: skip
def test_what_was_sent_is_blanked_however_it_is_written(headers, said, write):
    shown = Echoes(httpx.Headers(headers)).words(said.replace("{}", write(KEY)))
    assert "***" in shown
    assert "battery" not in shown


def test_words_are_short_and_headers_that_are_no_secret_stay():
    headers = httpx.Headers({"host": "phoenix", "accept": "text/plain", "x-team": "eval"})
    assert Echoes(headers).words("phoenix: text/plain for evaluation") == (
        "phoenix: text/plain for evaluation"
    )
    assert Echoes(headers).words("no such team: eval") == "no such team: ***"
    assert len(Echoes(headers).words("no " * 10_000)) == 301


def test_data_loses_nothing_but_the_key():
    headers = httpx.Headers({"Authorization": f"Bearer {KEY}", "x-team": "production-eu-west-1"})
    body = json.dumps({"name": "production-eu-west-1", "note": KEY, "more": ["Bearer", 1]}).encode()
    assert json.loads(Echoes(headers).data(body)) == {
        "name": "production-eu-west-1", "note": "***", "more": ["Bearer", 1],
    }  # fmt: skip


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_around_it_brings_a_key_to_light(before, after):
    key = "phoenix-0123456789"
    assert key not in Echoes(httpx.Headers({"api_key": key})).words(before + key + after, 10_000)


@pytest.mark.parametrize("status", [200, 302, 400, 401, 403, 404, 405, 409, 418, 422, 500, 503])
@pytest.mark.parametrize("mine", [False, True])
def test_no_error_shows_a_key_of_ours_or_of_a_client_of_the_users(status, mine, tmp_path):
    def echo(request: httpx.Request) -> httpx.Response:
        said = request.headers["authorization"].rpartition(" ")[2]
        headers = {"x-phoenix-server-version": said, "location": f"http://else/{said}"}
        return httpx.Response(status, text=f"Bad key {said}", headers=headers)

    transport = httpx.MockTransport(echo)
    with httpx.Client(headers={"Authorization": f"Bearer {KEY}"}, transport=transport) as client:
        options = {"client": client} if mine else {"http": transport, "api_key": KEY}
        store = PhoenixStore("http://phoenix", path=tmp_path, wait=lambda _: None, **options)
        with pytest.raises(StoreError) as raised:
            store.check()
        store.close()
    assert (
        "battery"
        not in f"{raised.value} {raised.value!r} {vars(raised.value)} {store.rest._http.version}"
    )


def test_keys_go_to_no_other_server_even_if_a_client_of_the_users_follows():
    asked: list[httpx.Request] = []

    def lead_away(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(307, headers={"location": "http://elsewhere/v1/datasets"})

    with httpx.Client(follow_redirects=True, transport=httpx.MockTransport(lead_away)) as client:
        transport = Transport("http://phoenix", Keys(None, {"x-api-key": KEY}), client=client)
        with pytest.raises(StoreError, match="http://elsewhere"):
            transport.get("/v1/datasets", answers.DATASETS)
    assert [request.url.host for request in asked] == ["phoenix"]


@pytest.mark.parametrize("key", ["schlüssel-1234", "one\ntwo-1234", "a\x00b-1234"])
def test_a_key_that_cannot_be_sent_is_refused_without_being_shown(key):
    with pytest.raises(UsageError, match="cannot be sent") as raised:
        Keys(key, {})
    assert "1234" not in str(raised.value)
    assert raised.value.__cause__ is None
    assert raised.value.__context__ is None


def test_a_line_end_after_a_key_is_not_sent():
    request = next(Keys("key\n", {}).auth_flow(httpx.Request("GET", "http://phoenix")))
    assert request.headers["authorization"] == "Bearer key"


def test_a_forbidden_request_is_explained_without_the_key(tmp_path):
    answer = httpx.MockTransport(lambda _: httpx.Response(403, text=f"{KEY} may only read"))
    store = PhoenixStore("http://phoenix", path=tmp_path, api_key=KEY, http=answer)
    with pytest.raises(AuthenticationError, match=r"\*\*\* may only read"):
        store.check()
    store.close()
