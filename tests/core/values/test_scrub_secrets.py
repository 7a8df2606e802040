"""Secrets are blanked, results are left alone."""

import base64
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.values.evaluation_coerce import coerce_output
from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.core.values.scrub_secrets import scrub, scrub_value

RANDOM = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        (f"key sk-proj-{RANDOM} used", f"sk-proj-{RANDOM}"),
        ("Incorrect API key provided: sk-abcd1234efgh5678ijkl.", "abcd1234"),
        (f"AKIA{'A1B2' * 4} denied", "AKIAA1B2"),
        (f"ghp_{RANDOM}", RANDOM),
        (f"hf_{RANDOM}", RANDOM),
        (f"Authorization: Bearer {RANDOM}", RANDOM),
        (f"{{'authorization': 'Bearer {RANDOM}'}}", RANDOM),
        ('OpenAI(api_key="hunter2")', "hunter2"),
        ("{'password': 'correct horse'}", "correct horse"),
        ("DB_PASSWORD=hunter2 python", "hunter2"),
        (f"OPENAI_API_KEY={RANDOM}", RANDOM),
        (f"https://x.test/?token={RANDOM}&a=1", RANDOM),
        ("postgres://me:hunter2@db.test/x", "hunter2"),
        (f"eyJhbGciOiJI.{RANDOM}.{RANDOM}", RANDOM),
        ("-----BEGIN RSA PRIVATE KEY-----\nabc\ndef\n-----END RSA PRIVATE KEY-----", "abc"),
    ],
)
def test_a_secret_is_blanked_and_its_surroundings_stay(text, secret):
    scrubbed = scrub(text)
    assert secret not in scrubbed
    assert "***" in scrubbed
    assert scrub(scrubbed) == scrubbed


HEX = "9f86d081884c7d659a2feaa0c55ad015"
MIXED = f"{RANDOM}pQrStUvWxYz12"


@pytest.mark.parametrize(
    "secret",
    [
        f"sk_live_{RANDOM}", f"rk_test_{RANDOM}", f"whsec_{RANDOM}", f"SG.{RANDOM[:22]}.{MIXED}",
        f"dapi{HEX}", f"dapi{HEX}-2", f"r8_{MIXED[:37]}", f"dop_v1_{HEX}{HEX}", f"pplx-{MIXED}",
        f"xai-{MIXED}{MIXED}", f"pa-{MIXED}", f"lsv2_pt_{HEX}_0123456789", f"ls__{HEX}",
        f"nvapi-{MIXED[:20]}", f"nvapi-{MIXED}-{MIXED}", f"csk-{MIXED}", f"tvly-dev-{MIXED}",
        f"pa-{MIXED[:20]}", f"fw_{MIXED[:22]}", f"jina_{MIXED}",
        f"123456789:AA{MIXED[:33]}", f"bot123456789:AA{MIXED[:33]}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("around", ["{}", "the key {} is wrong", "'{}'", "x={};", "https://a/{}/b"])
def test_a_key_of_a_provider_is_known_by_its_form(secret, around):
    scrubbed = scrub(around.format(secret))
    assert secret not in scrubbed
    assert "***" in scrubbed


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        (f"AccountName=me;AccountKey={MIXED}{MIXED}==;EndpointSuffix=core.windows.net", MIXED),
        (f"Endpoint=sb://x;SharedAccessKey={MIXED}=", MIXED),
        ("openaiApiKey: 'hunter2'", "hunter2"),
        ("Incorrect API key provided: zz-0123456789abcdef.", "0123456789abcdef"),
        ("1 error for Settings\napi_key\n  Not valid [type=x, input_value='hunter2', input_type=str]",
         "hunter2"),
        ("1 error for S\nllm.api_key.str\n  Not valid [type=x, input_value=12345, input_type=int]",
         "12345"),
        ("{'type': 'x', 'loc': ('api_key',), 'msg': 'Not valid', 'input': 'hunter2'}", "hunter2"),
        ('{"loc":["body","password"],"msg":"Not valid","input":"hunter2"}', "hunter2"),
    ],
)  # fmt: skip
def test_a_secret_is_known_by_the_name_it_stands_under(text, secret):
    scrubbed = scrub(text)
    assert secret not in scrubbed
    assert scrub(scrubbed) == scrubbed


def test_what_pydantic_says_of_another_field_stays():
    text = "1 error for Answer\nlabel\n  Not valid [type=x, input_value='maybe', input_type=str]"
    assert scrub(text) == text


def test_the_repr_of_an_odd_output_is_scrubbed():

    class Client:
        def __repr__(self):
            return "Client(api_key='hunter2')"

    kept, _ = coerce_output({"client": Client()})
    assert kept == {"client": "Client(api_key='***')"}


words = st.sampled_from(
    [
        "the",
        "a",
        "password",
        "token",
        "key",
        "secret",
        "is",
        "of",
        "pa",
        "sk",
        "SG",
        "bot",
        "basic",
        "12",
    ]
)
datas = st.binary(min_size=1, max_size=300)
harmless = st.one_of(
    st.lists(words, max_size=30).map(" ".join),
    st.uuids().map(str),
    datas.map(bytes.hex),
    datas.map(lambda data: base64.b64encode(data).decode()),
    datas.map(lambda data: f"![](data:image/png;base64,{base64.b64encode(data).decode()})"),
    st.text(string.ascii_lowercase, min_size=1, max_size=12).map(
        lambda name: (
            f"def {name}(token, api_key=None):\n    key = {name}_of(token)\n    return key[0]\n"
        )
    ),
    st.lists(st.integers(0, 10**12), max_size=9).map(str),
)


@given(harmless)
def test_prose_hashes_ids_data_and_code_are_left_alone(text):
    """What is kept of a result is the result."""
    assert scrub(text) == text


@pytest.mark.parametrize("text", ["phoenix", "correct horse battery", "admin"])
def test_a_word_under_a_name_that_may_be_a_keys_is_left_alone(text):
    assert scrub_value({"token": text}) == {"token": text}
    assert scrub_value({"token": RANDOM}) != {"token": RANDOM}


@pytest.mark.parametrize(
    "text",
    [
        "The password is required; the token is wrong.",
        "max_tokens=1000, token_count=200, key=value",
        "api_key=os.environ['OPENAI_API_KEY']",
        "token = tokenizer.decode(ids[0])",
        "The bearer of this letter is a task-oriented, risk-averse person.",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "sha256:9f86d081884c7d659a2feaa0c55ad015",
        "secretary: 'Mrs. Jones'",
        "see https://example.test/a:b@c and mail me@example.test",
        "pa-system-of-2024-in-the-Great-Hall, an nvapi-compatible-endpoint, chatcmpl-9QxAb3cD4eF5gH6iJ7",
        "task-123456789012345678 and risk-a1b2c3d4e5f6g7h8i9",
        'output["answer"] == "forty-two"',
        "def password_hint(input): return input",
    ],
)
def test_prose_code_and_hashes_stay_as_they_are(text):
    assert scrub(text) == text


def test_values_under_telling_keys_are_blanked():
    value = {
        "api_key": "hunter2",
        "headers": [{"Authorization": "Basic abc"}],
        "token": RANDOM,
        "prompt": f"use sk-{RANDOM}",
        "max_tokens": 100,
        "password": None,
    }
    assert scrub_value(value) == {
        "api_key": "***",
        "headers": [{"Authorization": "***"}],
        "token": "***",
        "prompt": "use ***",
        "max_tokens": 100,
        "password": None,
    }


def test_a_result_that_is_called_a_token_stays():
    assert scrub_value({"token": "hello", "key": "a b c"}) == {"token": "hello", "key": "a b c"}


pieces = st.sampled_from(
    [
        "sk-",
        "AKIA",
        "Bearer ",
        "password=",
        "api_key",
        '"',
        "'",
        "://",
        ":",
        "@",
        " ",
        "***",
        RANDOM,
    ]
)
texts = st.lists(pieces | st.text(max_size=5)).map("".join)


@given(texts)
def test_scrubbing_again_changes_nothing(text):
    assert scrub(scrub(text)) == scrub(text)


@given(
    st.recursive(
        texts | st.none() | st.integers(), lambda v: st.lists(v) | st.dictionaries(texts, v)
    )
)
def test_scrubbing_a_value_again_changes_nothing(value):
    assert scrub_value(scrub_value(value)) == scrub_value(value)


@pytest.mark.parametrize(
    "piece",
    ["x", "a-", "sk-", "sk-1", "Bearer ", "a=b ", "eyJa.", "-eyJaaaaaaaaa", "https://", "password=",
     "key=1a", '"', "-----BEGIN ", "://a:", 'secret="', "a_", "api_key\n", "\nkey\n input_value=",
     "'loc': ('api_key',),", "SG.aaaaaaaaaaaaaaaaaaaa", "123456789:AA", "pa-", "\x1b]", "\x1b["],
)  # fmt: skip
@pytest.mark.slow
def test_a_hostile_text_of_a_megabyte_is_read_to_its_end(piece):
    """It would take hours if a repetition were unbounded."""
    text = piece * (1_000_000 // len(piece)) + "("
    assert len(scrub(clean(text))) <= len(text)
