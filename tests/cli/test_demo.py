from phoenix_nb.__main__ import main


def test_the_demo_says_which_prompt_is_better(capsys):
    assert main(["demo"]) == 0
    said = capsys.readouterr().out
    assert "The model is a local stand-in." in said
    assert "guided beats terse on correct by 42 points" in said
    assert main(["list"]) == 0
    assert "guided" in capsys.readouterr().out
