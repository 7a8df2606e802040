"""Which server the environment names: as phoenix.client 3.5.0 reads it, save where noted."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from phoenix_nb.stores.shared.phoenix_settings import phoenix_settings

NONE = SecretStr("")


def read(environment, folder=Path("/nowhere/at/all"), address=NONE):
    return phoenix_settings(environment, folder, address)


def address(environment, folder=Path("/nowhere/at/all")):
    return read(environment, folder).address.get_secret_value()


def keys(environment, folder):
    found = read(environment, folder)
    return found.api_key.get_secret_value(), found.headers.get_secret_value()


@pytest.fixture
def folder(tmp_path):
    """A folder to write `.env.phoenix` into."""

    def write(text, below=""):
        place = tmp_path / below
        place.mkdir(parents=True, exist_ok=True)
        (place / ".env.phoenix").write_text(text, encoding="utf-8")
        return tmp_path

    return write


@pytest.mark.parametrize(("environment", "expected"), [
    ({}, ""),
    ({"PHOENIX_API_KEY": "k"}, ""),  # phoenix.client: its default server; here the embedded store
    ({"PHOENIX_HOST": "h"}, "http://h:6006"),
    ({"PHOENIX_HOST": "http://h"}, "http://h"),
    ({"PHOENIX_HOST": "https://h:99/x"}, "https://h:99/x"),
    ({"PHOENIX_HOST": "h:77"}, "http://h:77"),
    ({"PHOENIX_HOST": "h", "PHOENIX_PORT": "7007"}, "http://h:7007"),
    ({"PHOENIX_HOST": "http://h:5", "PHOENIX_PORT": "7007"}, "http://h:5"),
    ({"PHOENIX_PORT": "7007"}, "http://127.0.0.1:7007"),
    ({"PHOENIX_HOST": "0.0.0.0", "PHOENIX_PORT": "7007"}, "http://127.0.0.1:7007"),  # noqa: S104
    ({"PHOENIX_HOST": "::1"}, "http://[::1]:6006"),  # phoenix.client: a warning, and its default
    ({"PHOENIX_HOST": "[::1]:80"}, "http://[::1]:80"),
    ({"PHOENIX_HOST": " "}, ""),
    ({"PHOENIX_ENDPOINT": "http://e/"}, "http://e"),
    ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://o:4318"}, ""),  # phoenix.client: that address
])  # fmt: skip
def test_the_environment_names_a_server(environment, expected):
    assert address(environment) == expected


def test_variables_count_in_an_order():
    order = ["PHOENIX_ENDPOINT", "PHOENIX_COLLECTOR_ENDPOINT", "PHOENIX_BASE_URL", "PHOENIX_HOST"]
    environment = {name: f"http://{place}" for place, name in enumerate(order)}
    for place, name in enumerate(order):
        assert address(environment) == f"http://{place}"
        del environment[name]
    assert address(environment) == ""


@pytest.mark.parametrize("port", ["abc", "tcp://10.0.0.1:6006"])
def test_a_port_that_is_not_a_number_is_a_problem(port):
    found = read({"PHOENIX_HOST": "h", "PHOENIX_PORT": port})
    assert (found.address, found.problem[:30]) == (
        NONE,
        f"PHOENIX_PORT={port!r} is not a port"[:30],
    )


def test_a_port_does_not_matter_where_an_address_is_given():
    assert address({"PHOENIX_ENDPOINT": "http://e", "PHOENIX_PORT": "abc"}) == "http://e"
    given = SecretStr("http://mine")
    found = read({"PHOENIX_PORT": "abc"}, address=given)
    assert (found.address, found.problem) == (given, "")


@pytest.mark.parametrize(("text", "expected"), [
    ("PHOENIX_ENDPOINT=http://file\n", "http://file"),
    ("PHOENIX_HOST=h\nPHOENIX_PORT=9\n", "http://h:9"),
    ('export PHOENIX_ENDPOINT = "http://file" \n# PHOENIX_HOST=x\n\nno sign\n', "http://file"),
    ("PHOENIX_ENDPOINT='http://file'", "http://file"),
    ("PHOENIX_ENDPOINT=http://one\nPHOENIX_ENDPOINT=http://two\n", "http://two"),
    ("PHOENIX_ENDPOINT=\nPHOENIX_HOST=h\n", "http://h:6006"),
    ("phoenix_endpoint=http://file\n", ""),
    ("\ufeffPHOENIX_ENDPOINT=http://file\n", "http://file"),
    ("PHOENIX_COLLECTOR_ENDPOINT=http://c\nPHOENIX_BASE_URL=http://b\n", "http://c"),
])  # fmt: skip
def test_the_file_names_a_server(folder, text, expected):
    assert address({}, folder(text)) == expected


def test_the_nearest_file_counts_alone(folder):
    outer = folder("PHOENIX_ENDPOINT=http://outer\n")
    assert address({}, outer / "a" / "b") == "http://outer"
    folder("PHOENIX_API_KEY=inner\n", below="a")
    assert address({}, outer / "a" / "b") == ""
    assert keys({}, outer / "a" / "b") == ("inner", "")


@pytest.mark.parametrize("off", ["false", "0", "no", "off", "FALSE"])
def test_the_file_can_be_switched_off(folder, off):
    file = folder("PHOENIX_ENDPOINT=http://file\n")
    assert address({"PHOENIX_DISCOVER_CONFIG": off}, file) == ""


@pytest.mark.parametrize(("environment", "text", "expected"), [
    ({"PHOENIX_ENDPOINT": "http://env"}, "PHOENIX_ENDPOINT=http://file", "http://env"),
    ({"PHOENIX_COLLECTOR_ENDPOINT": "http://env"}, "PHOENIX_ENDPOINT=http://file", "http://file"),
    ({"PHOENIX_HOST": "env"}, "PHOENIX_ENDPOINT=http://file", "http://file"),
    ({"PHOENIX_HOST": "env"}, "PHOENIX_COLLECTOR_ENDPOINT=http://file", "http://env:6006"),
    ({"PHOENIX_PORT": "77"}, "PHOENIX_HOST=file", "http://127.0.0.1:77"),
    ({"PHOENIX_BASE_URL": "http://env"}, "PHOENIX_HOST=file", "http://env"),  # phoenix.client: the file's
    ({"PHOENIX_ENDPOINT": " "}, "PHOENIX_ENDPOINT=http://file", "http://file"),
])  # fmt: skip
def test_environment_and_file_together(folder, environment, text, expected):
    assert address(environment, folder(text)) == expected


@pytest.mark.parametrize(("environment", "expected"), [
    ({}, ("file's", "")),
    ({"PHOENIX_API_KEY": " own "}, ("own", "")),
    ({"PHOENIX_CLIENT_HEADERS": "a=1"}, ("", "a=1")),
    ({"PHOENIX_API_KEY": " "}, ("file's", "")),
])  # fmt: skip
def test_credentials_are_taken_together(folder, environment, expected):
    assert keys(environment, folder("PHOENIX_API_KEY=file's\n")) == expected


def test_nothing_secret_is_shown(folder):
    found = read({"PHOENIX_API_KEY": "hush", "PHOENIX_HOST": "http://user:hush@h"})
    assert "hush" not in repr(found)
