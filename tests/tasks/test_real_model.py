"""One real model, within a Python package and run in this process: no key, no network."""

import pytest

import phoenix_nb as pnb

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.fixture(scope="module")
def smollm2():
    import llm

    return llm.get_model("SmolLM2").get_model()


def test_real_model_answers_two_prompts_one_call_at_a_time(smollm2, tmp_path):
    reviews = [{"id": "r1", "review": "A delight."}, {"id": "r2", "review": "A dull mess."}]
    dataset = pnb.Dataset.from_records(reviews, input_keys=["review"], id_key="id")
    task = pnb.llm_task(
        smollm2.create_chat_completion, model="SmolLM2-135M", temperature=0, max_tokens=4
    )
    prompts = {"ask": "Is this good or bad? {review}", "echo": "Repeat: {review}"}
    with pnb.Client(path=tmp_path) as client:
        compared = pnb.run_variants(
            dataset, task, prompts, concurrency=1, client=client, print_summary=False, timeout=300
        )
    for name, experiment in zip(prompts, compared.experiments, strict=True):
        assert [run.error for run in experiment.records.task_runs] == [None, None]
        for run, row in zip(experiment.records.task_runs, reviews, strict=True):
            (exchange,) = experiment.exchanges(run.example_id)
            assert exchange.prompt == prompts[name].format(**row)
            assert run.output in exchange.reply
            assert run.usage.model == "SmolLM2-135M"
            assert run.usage.prompt_tokens > 10
            assert 1 <= run.usage.completion_tokens <= 4


def test_model_of_llm_is_asked_by_a_task_that_keeps_what_it_sends(tmp_path):
    import llm

    model = llm.get_model("SmolLM2")

    def task(input):
        prompt = pnb.Prompt("Say hello to {name}").format(**input)
        response = model.prompt(prompt, stream=False)
        pnb.keep(reply=response.text())
        return response.text()

    dataset = pnb.Dataset.from_records(
        [{"id": "a", "name": "Ann"}], input_keys=["name"], id_key="id"
    )
    with pnb.Client(path=tmp_path) as client:
        ran = pnb.run_experiment(dataset, task, client=client, print_summary=False, timeout=300)
        (exchange,) = ran.exchanges("a")
    assert exchange.prompt == "Say hello to Ann"
    assert exchange.reply == ran.records.task_runs[0].output
