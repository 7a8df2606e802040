from phoenix_nb.core.values.near_name import near_name


def test_the_name_most_like_what_is_wanted_is_found():
    assert near_name("anwser", ["question", "answers", "answer"]) == "answer"


def test_no_name_is_found_where_none_is_alike():
    assert near_name("anwser", ["question"]) is None


def test_word_that_only_one_name_ends_in():
    assert near_name("name", ["dataset", "experiment_name"]) == "experiment_name"
    assert near_name("name", ["dataset_name", "experiment_name"]) is None
    assert near_name("anwser", []) is None


def test_what_is_wanted_need_not_be_text():
    assert near_name(12, {"123": None, "x": None}) == "123"
