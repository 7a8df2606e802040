"""One JupyterLab server and one Chromium for all browser tests, on loopback; nothing leaves the machine."""

import json
import os
import secrets
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
import psutil
import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect, sync_playwright

from tests.support.ports import free_ports

REPOSITORY = Path(__file__).parents[2]
ARTEFACTS = REPOSITORY / "artefacts"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LOCAL = ("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:", "about:")

FRONT_END_FAULTS = (
    "reading 'schema'",
    "Command 'filebrowser:open-path' not registered",
    "Canceled future for create_subshell_request",
)
"""What front ends raise by themselves: Notebook 7 when it opens any notebook under a JupyterLab server, and
JupyterLab when a kernel is restarted before it has answered."""

PATIENCE = 60_000
"""Milliseconds that a step of a test may take: a busy machine is no defect, and who is done does not wait."""

HANGS = 600
"""Seconds after which a test hangs. Its browser and Playwright's driver are ended, so that what waits for
them raises; some calls of Playwright wait for ever."""

KERNEL_IS_IDLE = """() => {
  const widget = window.jupyterapp?.shell?.currentWidget;
  return Boolean(widget?.content?.widgets?.length && widget.context?.isReady
    && widget.sessionContext?.session?.kernel?.status === 'idle');
}"""

MOUNT = """async ({ esm, css, state, bytes }) => {
  const values = { ...state };
  for (const [key, list] of Object.entries(bytes))
    values[key] = new DataView(new Uint8Array(list).buffer);
  const handlers = {};
  const model = {
    sent: [], handlers,
    get: (key) => values[key],
    set(key, list) {
      values[key] = new DataView(new Uint8Array(list).buffer);
      for (const handler of handlers['change:' + key] ?? []) handler();
    },
    on: (event, handler) => (handlers[event] ??= []).push(handler),
    off: (event, handler) => (handlers[event] = (handlers[event] ?? []).filter((one) => one !== handler)),
    send: (message) => model.sent.push(message),
    receive: (message) => (handlers['msg:custom'] ?? []).forEach((handler) => handler(message)),
  };
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  const el = document.createElement('div');
  document.body.replaceChildren(el);
  const url = URL.createObjectURL(new Blob([esm], { type: 'text/javascript' }));
  window.model = model;
  window.dispose = await (await import(url)).default.render({ model, el });
}"""


@pytest.fixture(scope="session")
def jupyter(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Server"]:
    """Start a server that writes nowhere but into a folder of its own."""
    home = tmp_path_factory.mktemp("jupyter")
    root = home / "notebooks"
    root.mkdir()
    settings = home / "settings" / "@jupyterlab" / "apputils-extension"
    settings.mkdir(parents=True)
    quiet = {"fetchNews": "false", "checkForUpdates": False, "doNotDisturbMode": True}
    (settings / "notification.jupyterlab-settings").write_text(json.dumps(quiet))
    folders = {
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTER_DATA_DIR": "data",
        "IPYTHONDIR": "ipython",
        "TMPDIR": "temporary",
    }
    (home / "temporary").mkdir()
    environment = os.environ | {name: str(home / folder) for name, folder in folders.items()}
    environment["PYTHONPATH"] = str(REPOSITORY)
    (port,) = free_ports(1)
    server = Server(f"http://127.0.0.1:{port}", secrets.token_hex(16), root)
    command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root"]
    options = {
        "ip": "127.0.0.1",
        "port": port,
        "ServerApp.port_retries": 0,
        "IdentityProvider.token": server.token,
        "ServerApp.root_dir": root,
        "JupyterNotebookApp.expose_app_in_browser": True,
    }
    command += [f"--{name}={value}" for name, value in options.items()]
    with (home / "server.log").open("w") as log:
        process = subprocess.Popen(
            [*command, "--expose-app-in-browser"],
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            cwd=home,
        )
        try:
            _wait(server, process, home / "server.log")
            yield server
        finally:
            _shut_down(server, process)


@dataclass(frozen=True)
class Server:
    """Where JupyterLab listens, and the folder that it serves."""

    url: str
    token: str
    root: Path

    def call(self, path: str, method: str = "GET") -> None:
        """Call the server's own interface."""
        address = f"{self.url}{path}?token={self.token}"
        request = urllib.request.Request(address, method=method)  # noqa: S310 - loopback
        urllib.request.urlopen(request, timeout=30).close()  # noqa: S310


def _wait(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 10 * PATIENCE / 1000
    while True:
        try:
            return server.call("/api/status")
        except OSError:
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, log.read_text()
            time.sleep(0.1)  # noqa: TID251 - nothing tells when a process listens


def _shut_down(server: Server, process: subprocess.Popen[bytes]) -> None:
    """Ask the server to end, which ends its kernels too; a signal would leave them behind."""
    try:
        server.call("/api/shutdown", "POST")
        process.wait(60)
    except (OSError, subprocess.TimeoutExpired):
        process.kill()
        process.wait()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """End the browser of a test that hangs, so that the test fails and the worker goes on."""
    with ended_after(HANGS):
        return (yield)


@contextmanager
def ended_after(seconds: float) -> Iterator[None]:
    """End what this process has started of Chromium and Playwright, unless the block is over in time."""
    timer = threading.Timer(seconds, _end_browsers)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _end_browsers() -> None:
    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            program = Path(process.exe())
            if program.name.startswith("chrom") or "playwright" in program.parts:
                process.kill()


@pytest.fixture(scope="package")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """Start Chromium. It ends with these tests: while it lives, no other test can run a loop."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(tmp_path_factory.mktemp("profile")),
            executable_path=CHROMIUM,
            headless=True,
            args=SWITCHES,
            viewport={"width": 1280, "height": 900},
        )
        context.set_default_timeout(PATIENCE)
        context.set_default_navigation_timeout(2 * PATIENCE)
        expect.set_options(timeout=PATIENCE)
        yield context
        context.close()


@dataclass
class Watched:
    """A page that records what it should not do."""

    page: Page
    left: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def note(self, error: str) -> None:
        """Keep an uncaught exception, unless the front end is known to raise it without any widget."""
        if not any(fault in error for fault in FRONT_END_FAULTS):
            self.errors.append(error)

    def check(self) -> None:
        """Fail if something left the machine, an exception went uncaught or a payload was executed."""
        left, self.left = self.left, []
        errors, self.errors = self.errors, []
        assert not left, f"requests that left the machine: {left}"
        assert not errors, errors
        assert self.page.evaluate("() => window.__xss ?? null") is None


def _watch(browser: BrowserContext) -> Watched:
    page = browser.new_page()
    watched = Watched(page)

    def pass_on(route: Route) -> None:
        if route.request.url.startswith(LOCAL):
            route.continue_()
        else:
            watched.left.append(route.request.url)
            route.abort()

    page.route("**/*", pass_on)
    page.on("pageerror", lambda error: watched.note(str(error)))
    return watched


@pytest.fixture
def page(browser: BrowserContext, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Return an empty page."""
    watched = _watch(browser)
    watched.page.goto("about:blank")
    yield watched.page
    _keep_picture(watched.page, request)
    watched.check()
    watched.page.close()


@pytest.fixture
def mount(page: Page) -> Callable[..., Page]:
    """Show a widget's browser half with a made-up model: `mount(esm, css, snapshot=b"…")`."""

    def go(esm: str, css: str, **values: Any) -> Page:
        split = {"esm": esm, "css": css, "state": {}, "bytes": {}}
        for name, value in values.items():
            if isinstance(value, bytes):
                split["bytes"][name] = list(value)
            else:
                split["state"][name] = value
        page.evaluate(MOUNT, split)
        return page

    return go


@pytest.fixture
def answered(page: Page) -> Callable[[Any], Page]:
    """Show a widget whose questions its own Python half answers."""
    module = MOUNT.replace(
        "send: (message) => model.sent.push(message)",
        "send: async (message) => { for (const answer of"
        " JSON.parse(await window.ask(JSON.stringify(message)))) model.receive(answer); }",
    )

    def go(view: Any) -> Page:
        answers: list[Any] = []
        view.send = lambda content, **_: answers.append(content)

        def ask(content: str) -> str:
            answers.clear()
            view._receive(view, json.loads(content), [])
            return json.dumps(answers)

        page.expose_function("ask", ask)
        given = {"setup": list(view.setup)}
        page.evaluate(module, {"esm": view._esm, "css": view._css, "state": {}, "bytes": given})
        return page

    return go


@pytest.fixture
def visit(browser: BrowserContext, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """Open an address of this machine; `own` is a part of what its page itself asks of other machines."""
    opened: list[tuple[Watched, str]] = []

    def go(address: str, *, own: str = "") -> Page:
        watched = _watch(browser)
        opened.append((watched, own))
        watched.page.goto(address)
        return watched.page

    yield go
    for watched, own in opened:
        _keep_picture(watched.page, request)
        watched.left = [url for url in watched.left if not own or own not in url]
        watched.check()
        watched.page.close()


@pytest.fixture
def traffic(answered: Callable[[Any], Page]) -> Callable[[Any], tuple[Page, list[int]]]:
    """Show a widget as `answered` does, and list the bytes of its setup and of every answer."""

    def go(view: Any) -> tuple[Page, list[int]]:
        sizes = [len(view.setup)]
        receive = view._receive

        def counted(widget: Any, content: Any, buffers: Any) -> None:
            plain = view.send
            view.send = lambda answer, **_: (sizes.append(len(json.dumps(answer))), plain(answer))
            receive(widget, content, buffers)
            view.send = plain

        view._receive = counted
        return answered(view), sizes

    return go


@dataclass
class Notebook:
    """A notebook that is open in JupyterLab."""

    page: Page
    path: Path

    def run_all(self) -> None:
        """Run every cell, and wait until the last has ended."""
        self.begin()
        self.ended()

    def ended(self) -> None:
        """Wait until every cell has ended."""
        self.page.wait_for_function("() => window.__ran", timeout=5 * PATIENCE)

    def begin(self) -> None:
        """Run every cell, and return at once."""
        self.page.evaluate(
            "() => { window.__ran = false; window.jupyterapp.commands"
            ".execute('notebook:run-all-cells').then(() => { window.__ran = true; }); }"
        )

    def outputs(self, cell: int) -> list[dict[str, Any]]:
        """Return what a cell's output is made of."""
        return self.page.evaluate(
            "cell => window.jupyterapp.shell.currentWidget.content.widgets[cell]"
            ".model.sharedModel.toJSON().outputs",
            cell,
        )

    def run_cell(self, cell: int, source: str | None = None) -> None:
        """Run one cell, as it is or with another source, and wait until it has ended."""
        self.begin_cell(cell, source)
        self.ended()

    def begin_cell(self, cell: int, source: str | None = None) -> None:
        """Run one cell, and return at once."""
        self.page.evaluate(
            """([cell, source]) => {
              window.__ran = false;
              const { content } = window.jupyterapp.shell.currentWidget;
              if (source !== null) content.widgets[cell].model.sharedModel.setSource(source);
              content.deselectAll();
              content.activeCellIndex = cell;
              window.jupyterapp.commands.execute('notebook:run-cell').then(() => { window.__ran = true; });
            }""",
            [cell, source],
        )

    def save(self) -> None:
        """Write the notebook to its file, and wait until it is written."""
        self.page.evaluate("() => window.jupyterapp.commands.execute('docmanager:save')")

    def replace(self, cells: list[str]) -> None:
        """Put other cells in the place of all."""
        self.page.evaluate(
            """cells => {
              const { content } = window.jupyterapp.shell.currentWidget;
              const model = content.model.sharedModel;
              const old = model.cells.length;
              model.insertCells(old, cells.map((source) => ({ cell_type: 'code', source, metadata: {} })));
              model.deleteCellRange(0, old);
              content.activeCellIndex = 0;
              content.mode = 'command';
            }""",
            cells,
        )

    def restart(self) -> None:
        """Restart the kernel, and wait until the new one is ready."""
        self.page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"
        )
        self.page.wait_for_function(KERNEL_IS_IDLE)

    def shut_down(self) -> None:
        """End the kernel."""
        self.page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.shutdown()")

    def theme(self, name: str) -> None:
        """Change JupyterLab's theme."""
        self.page.evaluate(
            "theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", name
        )
        self.page.wait_for_function(
            "theme => document.body.dataset.jpThemeName === theme", arg=name
        )


@dataclass(frozen=True)
class Hold:
    """What keeps a kernel busy until the test lets it go, however slow the machine is."""

    path: Path

    @property
    def cell(self) -> str:
        """The source of a cell that lasts until then, and lets no other code of the kernel run."""
        return (
            f"import os, time\nwhile not os.path.exists({str(self.path)!r}):\n    time.sleep(0.02)"
        )

    def release(self) -> None:
        """Let the cell end."""
        self.path.touch()


@pytest.fixture
def hold(tmp_path: Path) -> Hold:
    """Return a cell that keeps the kernel busy until it is released."""
    return Hold(tmp_path / "released")


def _open(
    jupyter: Server,
    browser: BrowserContext,
    cells: list[str] | None = None,
    *,
    path: Path | None = None,
    classic: bool = False,
) -> tuple[Watched, Notebook]:
    if path is None:
        path = jupyter.root / f"{secrets.token_hex(4)}.ipynb"
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        content = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(cell) for cell in cells or []],
            metadata={"kernelspec": kernel},
        )
        nbformat.write(content, path)
    watched = _watch(browser)
    # A workspace of its own: the default one would restore the tabs of earlier tests.
    place = "notebooks" if classic else f"lab/workspaces/{secrets.token_hex(4)}/tree"
    watched.page.goto(f"{jupyter.url}/{place}/{path.name}?token={jupyter.token}")
    watched.page.wait_for_function(KERNEL_IS_IDLE, timeout=2 * PATIENCE)
    return watched, Notebook(watched.page, path)


@pytest.fixture
def notebook(
    jupyter: Server, browser: BrowserContext, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Notebook]]:
    """Open a notebook with an idle kernel: new cells, an old `path`, `classic` in Notebook 7."""
    opened: list[tuple[Watched, Notebook]] = []

    def go(*args: Any, **options: Any) -> Notebook:
        opened.append(_open(jupyter, browser, *args, **options))
        return opened[-1][1]

    yield go
    for watched, nb in opened:
        _keep_picture(watched.page, request)
        nb.shut_down()
        watched.check()
        watched.page.close()


@pytest.fixture(scope="package")
def _shared(browser: BrowserContext) -> Iterator[list[tuple[Watched, Notebook]]]:
    """The notebook of `lab`, once there is one."""
    opened: list[tuple[Watched, Notebook]] = []
    yield opened
    for watched, nb in opened:
        nb.shut_down()
        watched.page.close()


@pytest.fixture
def lab(
    jupyter: Server,
    browser: BrowserContext,
    request: pytest.FixtureRequest,
    _shared: list[tuple[Watched, Notebook]],
) -> Iterator[Callable[[list[str]], Notebook]]:
    """Fill the notebook that tests share, with its kernel, when they leave both as they were.

    Who restarts, saves, reloads or stops anything but its own runs takes `notebook`, one of its own.
    """

    def go(cells: list[str]) -> Notebook:
        if not _shared:
            _shared.append(_open(jupyter, browser, [""]))
        _shared[0][1].replace(cells)
        return _shared[0][1]

    yield go
    for watched, nb in _shared:
        _keep_picture(watched.page, request)
        if request.node.stash.get(_REPORT, False):  # the next test begins with another one
            _shared.clear()
            nb.shut_down()
            watched.page.close()
        else:
            watched.check()


_REPORT = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[Any]:
    """Remember whether a test failed, for its fixtures."""
    report = yield
    item.stash[_REPORT] = item.stash.get(_REPORT, False) or report.failed
    return report


def _keep_picture(page: Page, request: pytest.FixtureRequest) -> None:
    """Keep a picture of a test that failed."""
    if request.node.stash.get(_REPORT, False):
        ARTEFACTS.mkdir(exist_ok=True)
        page.screenshot(path=ARTEFACTS / f"{request.node.name}.png", full_page=True)
