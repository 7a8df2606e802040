"""The contract of all stores, on a server."""

import pytest

from tests.stores.contract import StoreContract


class TestPhoenixStore(StoreContract):
    first_success_stays = True

    @pytest.fixture
    def store(self, open_store):
        return open_store()

    @pytest.fixture
    def reader(self, open_store):
        """Someone else, on another machine."""
        return open_store("elsewhere")
