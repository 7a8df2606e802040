"""A server with PostgreSQL behind it keeps the same contract, and does all that one with SQLite does."""

from collections.abc import Iterator

import pytest

from tests.phoenix import test_contract, test_store
from tests.phoenix import test_push_pull as test_move
from tests.phoenix.conftest import need
from tests.phoenix.server import PhoenixServer, phoenix_executable, postgres, postgres_program


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PhoenixServer]:
    need(phoenix_executable)
    need(lambda: postgres_program("initdb"))
    with postgres() as address:
        running = PhoenixServer(
            tmp_path_factory.mktemp("phoenix"), {"PHOENIX_SQL_DATABASE_URL": address}
        )
        try:
            running.start()
            assert not (running.folder / "phoenix.db").exists()  # what it would use by itself
            yield running
        finally:
            running.stop()


# The very tests of the other modules, run against this module's server.
TestPhoenixStore = test_contract.TestPhoenixStore
for module in (test_store, test_move):
    for name, member in list(vars(module).items()):
        if name.startswith("test_") or name == "embedded":
            globals()[name] = member
del module, name, member
