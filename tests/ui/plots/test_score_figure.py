"""Plotly figures: complete, escaped, and nothing that uploads them."""

import json
import re
from dataclasses import replace

from phoenix_nb.ui.plots.score_figure import score_figure
from tests.ui.fabric import experiment_card
from tests.ui.static_html.test_experiment import check


def test_a_chart_for_each_evaluator() -> None:
    figure = score_figure(experiment_card().summaries)
    kinds = [trace.type for trace in figure.data]
    assert kinds == ["bar", "bar", "bar"]
    assert sum(figure.data[1].y) == experiment_card().summaries[1].n


def test_single_scores_make_a_histogram_that_follows_a_zoom() -> None:
    figure = score_figure(experiment_card().summaries, {"similarity": [n / 10 for n in range(9)]})
    assert figure.data[1].type == "histogram"
    assert len(figure.layout.shapes) == 1


def test_few_different_scores_have_a_bar_each_with_its_count() -> None:
    figure = score_figure(experiment_card().summaries, {"similarity": [0.9, 0.4, 0.9]})
    bars, axis = figure.data[1], figure.layout.xaxis2
    assert (list(bars.x), list(bars.y), list(bars.text)) == (["0.400", "0.900"], [1, 2], ["1", "2"])
    assert axis.type == "category"  # else plotly reads the names as numbers
    alike = score_figure(experiment_card().summaries, {"similarity": [0.50001, 0.50002]})
    assert list(alike.data[1].x) == ["0.50001", "0.50002"]


def test_the_words_of_a_chart_fit_above_it_in_half_a_narrow_window() -> None:
    figure = score_figure(experiment_card().summaries * 2)
    assert len({(note.x, note.y) for note in figure.layout.annotations}) == 6
    lines = [
        line
        for note in figure.layout.annotations
        for line in re.sub("</?(b|span)[^r>]*>", "", note.text).split("<br>")
    ]
    assert max(map(len, lines)) <= 45
    assert {axis.domain[0] for axis in figure.select_xaxes()} == {0.0, 0.55}


def test_the_words_of_a_chart_without_scores_stand_in_its_own_place() -> None:
    """Plotly puts what refers to axes that hold no data into the middle of the figure, over another chart."""
    failed = [
        replace(experiment_card().summaries[1], name=name, n=0, mean=None, histogram=(), labels={})
        for name in ("one", "other")
    ]
    figure = score_figure([*experiment_card().summaries[:2], *failed])
    drawn = {trace.xaxis for trace in figure.data}
    notes = figure.layout.annotations
    assert all(note.xref == "paper" or note.xref.split()[0] in drawn for note in notes)
    assert [(note.x, note.y) for note in notes] == [
        (across.domain[0], up.domain[1])
        for across, up in zip(figure.select_xaxes(), figure.select_yaxes(), strict=True)
    ]


def test_displaying_never_offers_to_upload() -> None:
    bundle = score_figure(experiment_card().summaries)._repr_mimebundle_()
    config = bundle["application/vnd.plotly.v1+json"]["config"]
    assert config["showSendToCloud"] is False
    assert config["plotlyServerURL"] == ""
    json.dumps(bundle)
    assert "similarity" in check(bundle["text/html"]).text


def test_model_texts_are_escaped() -> None:
    figure = score_figure(experiment_card(hostile=True, examples=20).summaries)
    assert "<script" not in json.dumps(figure.to_plotly_json(), default=str)


def test_nothing_to_draw_is_no_error() -> None:
    figure = score_figure([])
    assert len(figure.data) == 0
    assert figure.layout.annotations[0].text == "nothing has been scored yet"


def test_quotation_marks_of_a_title_are_shown_as_they_are() -> None:
    """Once, titles showed `&quot;`."""
    summary = replace(experiment_card().summaries[0], name='is "right" <b>')
    figure = score_figure([summary], {})
    assert 'is "right" &lt;b&gt;' in figure.to_json().replace('\\"', '"').replace("\\u003c", "<")
