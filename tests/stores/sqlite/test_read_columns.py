"""Runs that are read into columns are those that were written, whatever their outputs look like."""

import pytest

from phoenix_nb import Client, Dataset, get_experiment, report_usage, run_experiment

OUTPUTS = [
    "text",
    ',"start_time":"x"',
    0,
    None,
    {"usage": {"prompt_tokens": 1}, "start_time": "never", "a": [1, {"usage": {}}]},
    [{"x": 1, "start_time": 2}, {"y": ',"usage":{'}],
]


@pytest.mark.parametrize("reported", [False, True])
def test_outputs_are_read_as_they_were_written_with_and_without_usage(tmp_path, reported):
    client = Client(path=tmp_path / "store")
    dataset = Dataset.from_records(
        [{"n": n} for n in range(len(OUTPUTS))], input_keys=["n"], name="outputs"
    )

    def task(input):
        if reported:
            report_usage(model="m-1", input_tokens=3, cost=0.5)
        return OUTPUTS[input["n"]]

    ran = run_experiment(dataset, task, client=client, print_summary=False)
    read = get_experiment(ran.id, client=client)
    assert [run["output"] for run in read.task_runs] == OUTPUTS
    assert {run.usage and run.usage.model for run in read.task_runs} == {
        "m-1" if reported else None
    }
