"""Entries on rows, added up."""

from datetime import UTC, datetime, timedelta

from phoenix_nb.core.summary.row_notes import NO_NOTES, row_notes
from phoenix_nb.model.entries.annotation import Annotation
from phoenix_nb.model.entries.not_undone import not_undone

START = datetime(2026, 1, 2, tzinfo=UTC)


def entries(*fields):
    return [
        Annotation(
            id=f"n{n}",
            created_at=START + timedelta(seconds=n),
            experiment_id="e",
            **{"example_id": "a", **each},
        )
        for n, each in enumerate(fields)
    ]


def test_each_field_keeps_its_latest_value():
    notes = row_notes(
        entries({"note": "first", "tags": ("x",)}, {"thumbs": "down"}, {"note": "second"})
    )[("a", 1)]
    assert (notes.note, notes.tags, notes.thumbs) == ("second", ("x",), "down")
    assert notes.at == START + timedelta(seconds=2)


def test_what_is_taken_away_is_gone():
    given = {"note": "n", "tags": ("x",), "thumbs": "up", "annotator": "ada"}
    taken = {"note": "", "tags": (), "thumbs": "none", "annotator": "bob"}
    notes = row_notes(entries(given, taken))[("a", 1)]
    assert not notes
    assert (notes.note, notes.tags, notes.thumbs, notes.annotator) == ("", (), None, "bob")


def test_rows_are_apart():
    notes = row_notes(entries({"note": "1"}, {"note": "2", "repetition": 2}, {"example_id": "b"}))
    assert {key: one.note for key, one in notes.items()} == {
        ("a", 1): "1",
        ("a", 2): "2",
        ("b", 1): "",
    }
    assert not NO_NOTES


def test_what_is_taken_back_leaves_what_was_there_before():
    given = entries(
        {"note": "first"}, {"note": "second", "tags": ("x",)}, {"undoes": "n1"}, {"undoes": "n0"}
    )
    before = row_notes(given[:3])[("a", 1)]
    assert (before.note, before.tags, before.at) == ("first", (), START)
    assert row_notes(given) == {("a", 1): NO_NOTES}
    assert [entry.id for entry in not_undone(given[:3])] == ["n0"]
