"""A server on the loopback interface that answers as OpenAI does, as far as these tests look."""

import gzip
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

REQUESTS, TOKENS = 500, 60_000


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *args):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        asked = json.loads(body or b"{}")
        server = self.server
        with server.lock:
            server.asked.append((self.path, asked))
            refuse = server.refusals > 0
            server.refusals -= refuse
        if refuse and server.words:
            self.answer(429, {"error": {"message": server.words}})
        elif refuse:
            message = "Rate limit reached for m-1 on requests per min (RPM): Limit 3, Used 3, Requested 1."
            self.answer(429, {"error": {"message": message}}, {"retry-after": "1"})
        elif self.path == "/stream":
            self.answer(
                200, {"model": "streamed", "usage": {"prompt_tokens": 1}}, kind="text/event-stream"
            )
        else:
            n = asked.get("n", 1)
            reply = {"model": f"served-{n}", "usage": {"prompt_tokens": n, "completion_tokens": 2}}
            self.answer(200, reply, {
                "x-ratelimit-limit-requests": str(REQUESTS),
                "x-ratelimit-remaining-requests": str(REQUESTS - len(server.asked)),
                "x-ratelimit-reset-requests": "120ms",
            }, packed="gzip" in self.headers.get("accept-encoding", ""))  # fmt: skip

    def answer(self, status, reply, headers=None, *, kind="application/json", packed=False):
        body = json.dumps(reply).encode()
        body = gzip.compress(body) if packed else body
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        if packed:
            self.send_header("content-encoding", "gzip")
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 512

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.lock = threading.Lock()
        self.asked = []
        """Path and body of every request."""
        self.refusals = 0
        """Requests to refuse, from the next one on."""
        self.words = ""
        """What refusals say, in the place of a quota of requests and a second to wait."""

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def serve():
    """Answer until the block is left."""
    server = _Server()
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
    )
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
