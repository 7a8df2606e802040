import gc

import pytest

from phoenix_nb.stores.shared.gc_pause import collector_rests


def test_the_collector_rests_until_the_last_reader_is_through():
    assert gc.isenabled()
    with collector_rests():
        with collector_rests():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_a_failure():
    with pytest.raises(KeyError), collector_rests():
        raise KeyError
    assert gc.isenabled()


def test_a_program_that_has_switched_it_off_keeps_it_so():
    gc.disable()
    try:
        with collector_rests():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_environment_forbids_to_switch_it_off(monkeypatch):
    monkeypatch.setenv("PHOENIX_NB_GC", "0")
    with collector_rests():
        assert gc.isenabled()
