import pytest

from phoenix_nb.stores.memory import MemoryStore
from tests.stores.embedded_contract import EmbeddedContract


class TestMemoryStore(EmbeddedContract):
    @pytest.fixture
    def store(self):
        return MemoryStore()
