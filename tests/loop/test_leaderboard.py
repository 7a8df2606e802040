"""A list of experiments is a leaderboard: figures, differences, and two of them compared."""

import json

import pytest

import phoenix_nb as pnb
from phoenix_nb.model.entries.look import Look

ROWS = [{"number": n, "answer": n % 2 == 0} for n in range(30)]


def dataset(name="parity", rows=ROWS):
    return pnb.Dataset.from_records(rows, input_keys=["number"], output_keys=["answer"], name=name)


@pnb.evaluator
def right(output, expected):
    return output == expected["answer"]


def always(value):
    def task(number):
        pnb.report_usage(model="m", input_tokens=10, output_tokens=5, cost=0.001)
        return number["number"] % 2 == 0 if value == "parity" else value == "yes"

    return task


def tried(client, name, value, data=None):
    return pnb.run_experiment(
        data or dataset(),
        always(value),
        [right],
        client=client,
        experiment_name=name,
        print_summary=False,
    )


@pytest.fixture
def listed(client):
    tried(client, "plain", "yes")
    tried(client, "careful", "parity")
    tried(client, "plain", "yes")
    tried(client, "elsewhere", "yes", dataset("other"))
    return client.experiments.list()


def test_the_frame_has_scores_differences_cost_and_what_changed(listed):
    frame = listed.to_dataframe()
    careful = frame[frame["name"] == "careful"].iloc[0]
    assert careful["right.mean"] == 1.0
    assert careful["right.difference"] == pytest.approx(0.5)
    assert careful["right.from_first"] == pytest.approx(0.5)
    assert careful["right.p_value"] < 0.001
    assert careful["cost"] == pytest.approx(0.03)
    assert careful["tokens"] == 450
    assert "value" in careful["changed"]
    assert frame[frame["name"] == "elsewhere"].iloc[0][["right.difference"]].isna().all()
    assert len(frame) == 4


def test_the_table_shows_scores_and_the_difference_from_the_one_before(listed):
    html = listed._repr_html_()
    for text in (
        "1 (▲ +0.500)",
        "0.500 (▼ \u22120.500)",
        "what changed",
        "450",
        "$0.03",
        "plain · 2",
    ):
        assert text in html, text


def test_no_difference_is_written_alike_against_any_experiment(client):
    variants = {name: {"wanted": name} for name in ("plain", "also")}
    pnb.run_variants(
        dataset(),
        lambda number, wanted: bool(wanted),
        variants,
        [right],
        client=client,
        print_summary=False,
    )
    html = client.experiments.list()._repr_html_()
    assert "0.500 (±0)" in html
    assert ">against plain<" in html


def test_a_variant_is_set_against_the_name_that_stands_in_the_list(client):
    for data in (dataset(), dataset("other", ROWS[:20])):
        pnb.run_variants(
            data,
            lambda number, wanted: wanted == "also",
            {name: {"wanted": name} for name in ("plain", "also")},
            [right],
            client=client,
            print_summary=False,
        )
    listed = client.experiments.list()
    assert [step.against for step in listed.steps().values() if step.is_sibling] == [
        "plain · 2",
        "plain",
    ]


def test_what_changed_stands_beside_the_name_and_what_failed_beside_the_status(client):
    def broken(number):
        if number["number"] < 10:
            raise KeyError("x")
        return True

    tried(client, "plain", "yes")
    pnb.run_experiment(
        dataset(), broken, [right], client=client, experiment_name="partly", print_summary=False
    )
    html = client.experiments.list()._repr_html_()
    places = [html.index(f">{title}</th>") for title in ("name", "what changed", "right", "status")]
    assert places == sorted(places)
    assert html.count(">✓ completed<") == 2  # what failed is told beside it
    assert ", 10 failed<" in html


def test_a_list_stays_a_list_of_records(listed):
    assert isinstance(listed, list)
    assert json.loads(json.dumps(listed, default=str))[0]["name"] == "elsewhere"
    assert dict(listed[0])["successful_run_count"] == 30


def test_reading_a_list_reads_no_runs(client, listed, monkeypatch):
    read = []
    monkeypatch.setattr(client.store, "load_runs", lambda *_: read.append(1))
    assert len(client.experiments.list()) == 4
    assert read == []


def test_figures_of_experiments_that_did_not_change_are_worked_out_once(client, listed):
    first = [path.steps for path in listed.paths()]
    again = [path.steps for path in client.experiments.list().paths()]
    assert first[1][1].from_before["right"] is again[1][1].from_before["right"]


def test_rows_are_chosen_and_compared(listed):
    board = listed.explore()
    answers = []
    board.send = lambda answer, **_: answers.append(answer)
    board._receive(board, {"type": "choose", "rows": [1]}, [])
    assert board.selected == [listed[1].id]
    board._receive(board, {"type": "compare", "rows": [2, 1]}, [])
    assert [one.name for one in board.comparison.experiments] == ["careful", "plain"]
    assert answers[-1]["place"]
    board._receive(board, {"type": "compare", "rows": [0, 99]}, [])
    assert "two experiments" in answers[-1]["words"]
    assert "rows" not in answers[-1]


def test_rows_of_different_datasets_are_refused_in_words(listed):
    board = listed.explore()
    answers = []
    board.send = lambda answer, **_: answers.append(answer)
    board._receive(board, {"type": "compare", "rows": [0, 3]}, [])
    assert answers[-1]["place"] is not None or answers[-1]["words"]


def test_a_history_can_be_chosen_from_too(client, listed):
    board = pnb.history(dataset(), client=client).explore()
    board.send = lambda *_, **__: None
    board._receive(board, {"type": "compare", "rows": [0, 1]}, [])
    assert [one.name for one in board.comparison.experiments] == ["careful", "plain"]
    assert "plain · 2" in board.static_html()


def test_a_list_without_a_store_says_where_to_get_one():
    from phoenix_nb.experiment_list import ExperimentList

    with pytest.raises(pnb.UsageError, match="list_experiments"):
        ExperimentList().explore()


# -- names ------------------------------------------------------------------------------------------------


def test_the_numbered_name_of_a_view_finds_its_experiment(client, listed):
    oldest, latest = listed[3], listed[1]
    assert pnb.get_experiment("plain · 2", client=client).experiment_id == latest.id
    assert pnb.get_experiment("plain · 1", client=client).experiment_id == oldest.id
    assert pnb.get_experiment("plain", client=client).experiment_id == latest.id
    with pytest.raises(pnb.NotFoundError):
        pnb.get_experiment("plain · 3", client=client)


def test_a_numbered_name_that_means_two_experiments_is_refused(client, listed):
    tried(client, "plain", "no", dataset("other"))
    tried(client, "plain", "no", dataset("other"))
    with pytest.raises(pnb.UsageError, match="pass the id"):
        pnb.get_experiment("plain · 2", client=client)


# -- the ledger of looks ----------------------------------------------------------------------------------


def test_every_comparison_is_noted_and_the_same_one_once(client, listed):
    names = ["plain", "careful"]
    for _ in range(3):
        pnb.compare(*names, client=client)
    (look,) = client.store.load_entries(Look, listed[1].dataset_id)
    assert len(look.identities) == 2
    assert set(look.experiment_ids) == {listed[1].id, listed[2].id}


def test_many_looks_are_said_with_what_they_do_to_a_claim(client):
    ran = [tried(client, f"v{n}", f"v{n}") for n in range(5)]
    assert not any("by chance" in note for note in pnb.compare(*ran[:4], client=client).notes)
    notes = " ".join(pnb.compare(ran[0], ran[4], client=client).notes)
    assert "5 variants have been compared on this dataset" in notes
    assert "6 % would yield" in notes


def test_variants_are_looked_at_when_they_are_compared(client):
    variants = {str(n): {"value": n} for n in range(6)}
    comparison = pnb.run_variants(
        dataset(),
        lambda number, value: value,
        variants,
        [right],
        client=client,
        print_summary=False,
    )
    assert "6 variants have been compared" in " ".join(comparison.notes)


def test_rehearsals_are_not_counted(client):
    variants = {str(n): {"value": n} for n in range(6)}
    rehearsal = pnb.run_variants(
        dataset(), lambda number, value: value, variants, [right],
        client=client, print_summary=False, dry_run=3,
    )  # fmt: skip
    assert "by chance" not in " ".join(rehearsal.notes)
