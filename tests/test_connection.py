"""What a connection leads to: the embedded store, or the server that the environment names."""

import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

import phoenix_nb as pnb
from phoenix_nb.connection import Connection
from phoenix_nb.errors import StoreUnavailableError, UsageError


def test_a_host_in_the_environment_means_the_server(monkeypatch):
    """Once, results went to a local file."""
    monkeypatch.setenv("PHOENIX_HOST", "phoenix.example")
    monkeypatch.setenv("PHOENIX_PORT", "7007")
    with Connection.from_environment() as connection:
        assert connection.base_url == "http://phoenix.example:7007"


def test_a_file_above_the_working_directory_means_the_server(monkeypatch, tmp_path):
    """Once, `.env.phoenix` was ignored."""
    (tmp_path / ".env.phoenix").write_text("PHOENIX_ENDPOINT=http://phoenix.example\n")
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "notebooks")
    monkeypatch.delenv("PHOENIX_DISCOVER_CONFIG")
    with pnb.Client() as client:
        assert client.base_url == "http://phoenix.example"


def test_working_directory_that_was_deleted_is_no_matter_where_nothing_is_stored_in_it(
    monkeypatch, tmp_path
):
    (gone := tmp_path / "gone").mkdir()
    monkeypatch.chdir(gone)
    monkeypatch.delenv("PHOENIX_DISCOVER_CONFIG")
    monkeypatch.setenv("PHOENIX_NB_HOME", str(tmp_path))
    gone.rmdir()
    with pnb.Client() as client:
        assert client.experiments.list() == []
    monkeypatch.delenv("PHOENIX_NB_HOME")
    with pytest.raises(StoreUnavailableError, match=r"os\.chdir"):
        pnb.list_experiments()
    monkeypatch.chdir(tmp_path)


def test_a_path_means_the_embedded_store(monkeypatch, tmp_path):
    monkeypatch.setenv("PHOENIX_HOST", "phoenix.example")
    with pnb.Client(path=tmp_path) as client:
        assert client.base_url is None


def test_a_port_that_is_not_a_number_is_refused_without_showing_keys(monkeypatch):
    monkeypatch.setenv("PHOENIX_PORT", "tcp://10.0.0.1:6006")
    monkeypatch.setenv("PHOENIX_API_KEY", "hush-hush")
    with pytest.raises(
        UsageError, match=r"PHOENIX_PORT=.*is not a port number.*unset it"
    ) as raised:
        pnb.Client(headers={"x-key": "hush-hush"})
    frames = [frame for frame, _ in traceback.walk_tb(raised.value.__traceback__)][1:]
    assert frames
    shown = [value for frame in frames for name, value in frame.f_locals.items() if name != "self"]
    assert "hush-hush" not in repr(shown)


def test_nothing_named_means_the_embedded_store():
    with Connection.from_environment() as connection:
        assert connection.base_url is None
        with pytest.raises(UsageError, match="no server to deliver to"):
            _ = connection.server


@pytest.fixture
def received():
    """The address of a server that refuses everything, and the headers of each request to it."""
    headers = []

    class Refusing(BaseHTTPRequestHandler):
        def do_GET(self):
            headers.append({name.lower(): value for name, value in self.headers.items()})
            self.send_error(401)

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Refusing) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", headers
        server.shutdown()
        thread.join()


def test_headers_given_join_those_of_the_environment(monkeypatch, tmp_path, received):
    address, headers = received
    monkeypatch.setenv("PHOENIX_CLIENT_HEADERS", "a=1,b=x%20y")
    monkeypatch.setenv("PHOENIX_API_KEY", "key")
    with (
        pnb.Client(address, headers={"A": "2", "c": "3"}, path=tmp_path) as client,
        pytest.raises(pnb.AuthenticationError),
    ):
        client.datasets.list()
    sent = {name: headers[0].get(name) for name in ("a", "b", "c", "authorization")}
    assert sent == {"a": "2", "b": "x y", "c": "3", "authorization": "Bearer key"}


@pytest.mark.parametrize("address", [None, "http://phoenix.example"])
@pytest.mark.parametrize("path", [5, b"store", ["store"], "a\0b"])
def test_what_is_no_path_is_refused_in_words(address, path):
    with pytest.raises(pnb.UsageError, match="cannot be the path of a store"):
        pnb.Client(address, path=path)
