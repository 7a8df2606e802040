"""Plotly figures: complete, escaped, and nothing that uploads them."""

import json

from phoenix_nb.ui.charts import score_figure
from tests.ui.fabric import experiment_card
from tests.ui.test_html import check


def test_a_chart_for_each_evaluator() -> None:
    figure = score_figure(experiment_card().summaries)
    kinds = [trace.type for trace in figure.data]
    assert kinds == ["bar", "bar", "bar"]
    assert sum(figure.data[1].y) == experiment_card().summaries[1].n


def test_single_scores_make_a_histogram_that_follows_a_zoom() -> None:
    figure = score_figure(experiment_card().summaries, {"similarity": [0.1, 0.2]})
    assert figure.data[1].type == "histogram"


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
    assert len(score_figure([]).data) == 0
