"""Secrets are blanked, results are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.scrub import scrub, scrub_value

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
    ["x", "a-", "sk-", "sk-1", "Bearer ", "a=b ", "eyJa.", "https://", "password=", "key=1a", '"',
     "-----BEGIN ", "://a:", 'secret="', "a_"],
)  # fmt: skip
def test_a_long_hostile_text_takes_no_time(piece):
    text = piece * (100_000 // len(piece)) + "("
    assert isinstance(scrub(text), str)  # hours, if a repetition were unbounded
