import os
import random
from itertools import islice

from phoenix_nb.core.values.ids import hex_ids, new_hex_id


def test_ids_are_hexadecimal_of_one_length_and_differ():
    ids = {new_hex_id(8) for _ in range(10_000)}
    assert len(ids) == 10_000
    assert {len(one) for one in ids} == {16}
    assert int(min(ids), 16) >= 0


def test_ids_drawn_many_at_once_are_as_those_drawn_one_by_one():
    ids = [*islice(hex_ids(8), 1_000), *islice(hex_ids(8), 1_000)]
    assert len(set(ids)) == 2_000
    assert {len(one) for one in ids} == {16}
    assert {len(one) for one in islice(hex_ids(16), 100)} == {32}
    assert int(min(ids), 16) >= 0


def test_a_forked_child_draws_other_ids():
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, new_hex_id(16).encode())
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(reader, 64).decode() != new_hex_id(16)
    os.close(reader)
    os.close(writer)


def test_the_global_generator_is_left_alone():
    before = random.getstate()
    new_hex_id(8)
    assert random.getstate() == before
