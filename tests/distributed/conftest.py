"""Clusters of Dask's: one in this process, which costs nothing, and one whose workers are processes."""

import dask
import pytest
from distributed import Client, LocalCluster

import phoenix_nb as pnb
from tests.distributed.ledger import Ledger

FAST = {
    "distributed.scheduler.allowed-failures": 0,
    "distributed.comm.timeouts.connect": "60s",  # for workers that start on a busy machine
    "distributed.deploy.lost-worker-timeout": "300s",
    "distributed.worker.memory.terminate": False,
    "distributed.worker.multiprocessing-method": "forkserver",  # a killed worker is back in no time
}


@pytest.fixture(scope="session")
def threads_cluster():
    """Four workers of two threads, in this process."""
    with (
        dask.config.set(FAST),
        LocalCluster(
            n_workers=4, threads_per_worker=2, processes=False, dashboard_address=":0"
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


@pytest.fixture(scope="session")
def process_cluster():
    """Two workers of two threads, in processes of their own, on loopback."""
    with (
        dask.config.set(FAST),
        LocalCluster(
            n_workers=2, threads_per_worker=2, processes=True, dashboard_address=":0"
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


@pytest.fixture
def numbers():
    """Makes a dataset of so many numbers, each with its square."""

    def make(count: int = 12) -> pnb.Dataset:
        rows = [{"n": n, "square": n * n} for n in range(count)]
        return pnb.Dataset.from_records(
            rows, input_keys=["n"], output_keys=["square"], name="numbers"
        )

    return make


@pytest.fixture
def ledger(tmp_path):
    return Ledger(tmp_path / "ledger")
