"""What is reused reaches a server as runs of the new experiment."""

import uuid

import phoenix_nb as pnb


def test_linked_runs_are_delivered_as_runs_of_the_new_experiment(server, tmp_path):
    calls = []

    def task(input):
        calls.append(input["q"])
        return input["q"]

    def right(output, expected):
        return output == expected["a"]

    name = f"reused-{uuid.uuid4().hex[:8]}"
    records = [{"q": f"q{n}", "a": f"q{n}"} for n in range(5)]
    with pnb.Client(server.url, api_key=server.key, path=tmp_path / "home") as client:
        data = pnb.Dataset.from_records(records, input_keys=["q"], output_keys=["a"], name=name)

        def run(experiment_name):
            return pnb.run_experiment(
                data,
                task,
                right,
                client=client,
                experiment_name=experiment_name,
                reuse=True,
                print_summary=False,
            )

        first, second = run("one"), run("two")
        assert len(calls) == 5
        assert second.reuse.reused == 5
        assert set(second.to_dataframe()["reused_from"]) == {first.experiment_id}
        assert client.sync().undelivered == 0
        again = run("two")
        assert again.experiment_id == second.experiment_id
        assert len(pnb.list_experiments(data, client=client)) == 2
    # another machine sees the runs, too
    with pnb.Client(server.url, api_key=server.key, path=tmp_path / "elsewhere") as other:
        read = pnb.get_experiment(second.experiment_id, client=other)
        assert [run.output for run in read.task_runs] == [f"q{n}" for n in range(5)]
        assert read.summary().loc["right", "n"] == 5
        assert read.record.identity["reused_from"] == {first.experiment_id: 5}
        assert [a.trace_id for a in read.task_runs] == [b.trace_id for b in first.task_runs]
