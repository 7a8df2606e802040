from phoenix_nb.stores.shared.lookups import unknown_experiment

STORED = [("exp_1", "second prompt, with a long name"), ("exp_2", "first prompt")]


def test_the_beginning_of_a_name_is_answered_with_the_name():
    message = str(unknown_experiment("Second prompt", STORED))
    assert "Did you mean 'second prompt, with a long name'?" in message


def test_the_nearest_name_is_offered():
    assert "Did you mean 'first prompt'?" in str(unknown_experiment("frist prompt", STORED))


def test_what_nothing_resembles_is_answered_with_the_latest_names():
    message = str(unknown_experiment("nope", STORED))
    assert "The latest: 'second prompt, with a long name', 'first prompt'." in message
