from phoenix_nb.stores.sqlite.rows import MOST_ROWS, MOST_TEXT, parts


def test_texts_are_cut_into_parts_by_number_and_by_length():
    assert list(parts([])) == []
    short = [str(n) for n in range(MOST_ROWS + 1)]
    assert list(parts(short)) == [short[:-1], short[-1:]]
    long = "x" * (MOST_TEXT // 2)
    assert list(parts([long, long, "a", long + long, "b"])) == [
        [long, long],
        ["a", long + long],
        ["b"],
    ]
