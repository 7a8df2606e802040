"""Four recorded models as four variants of one task: figures that are known from elsewhere."""

import pytest

import phoenix_nb as pnb
from phoenix_nb.evaluators import numeric
from tests.support.shared_data import gsm8k, needs_shared, recorded_solutions

MODELS = ("6b_finetuning", "6b_verification", "175b_finetuning", "175b_verification")

pytestmark = needs_shared


@pytest.fixture(scope="module")
def compared(tmp_path_factory):
    dataset = pnb.Dataset.from_jsonl(
        recorded_solutions(),
        input_keys="question",
        output_keys="ground_truth",
        metadata_keys=MODELS,
    )

    async def task(metadata, model):
        return metadata[model]

    def correct(output):
        return output["is_correct"]

    with pnb.Client(path=tmp_path_factory.mktemp("store")) as client:
        yield pnb.run_variants(
            dataset,
            task,
            pnb.grid(model=MODELS),
            [correct, numeric(1e-6, after="A:", output_key="solution")],
            client=client,
            print_summary=False,
        )


def test_means(compared):
    means = compared.summary().loc["correct", "mean"].round(4)
    assert means.tolist() == [0.2168, 0.3904, 0.3472, 0.5625]


def test_a_clear_winner(compared):
    two = pnb.compare(compared["6b_verification"], compared["175b_verification"])
    figures = two.summary().loc[("correct", "175b_verification")]
    assert figures[["wins", "losses", "ties", "n"]].tolist() == [306, 79, 934, 1319]
    assert len(two.improvements("correct")) == 306
    assert len(two.regressions("correct")) == 79
    assert two.headline() == (
        "175b_verification beats 6b_verification on correct by 17.2 points "
        "(95 % CI 14.5 to 20.0, n = 1,319)"
    )


def test_a_closer_race(compared):
    two = pnb.compare(compared["175b_finetuning"], compared["6b_verification"])
    figures = two.summary().loc[("correct", "6b_verification")]
    assert figures[["wins", "losses"]].tolist() == [209, 152]
    assert round(figures["p_value"], 5) == 0.00269
    assert two.headline().startswith(
        "6b_verification beats 175b_finetuning on correct by 4.3 points"
    )
    with pytest.raises(AssertionError, match="175b_finetuning is worse than 6b_verification"):
        pnb.compare(two, baseline="6b_verification").assert_no_regression("correct", 0.01)


def test_the_number_after_the_marker_decides_as_the_recording_did(compared):
    frame = compared.to_dataframe()
    for model in MODELS:
        assert (frame[model, "numeric.score"] == frame[model, "correct.score"]).all()


def test_what_changed_is_the_model(compared):
    assert compared.changes().record.areas == ("model",)


def test_the_solutions_are_texts_as_recorded(compared):
    first = gsm8k()[0]
    shown = compared.report().example(0).variants[3].output
    assert shown == first["175b_verification"]
