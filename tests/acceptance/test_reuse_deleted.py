"""Never pay twice, whatever is deleted or archived: what any experiment holds is found."""

import pytest

import phoenix_nb as pnb


@pytest.fixture(params=["delete", "archive"])
def remove(request, client, tmp_path):
    """Take an experiment away; returns the archive, if there is one."""

    def remove(experiment):
        if request.param == "delete":
            client.experiments.delete(experiment_id=experiment.id)
            return None
        file = tmp_path / f"{experiment.id}.db"
        return client.experiments.archive(experiment_id=experiment.id, path=file)

    return remove


class Work:
    """Runs questions with reuse, and counts what is called."""

    def __init__(self, client):
        self.client = client
        self.answered, self.judged = [], []

    def run(self, count, name, client=None):
        """Run the first of the questions; returns the experiment, and how many calls were made."""
        answered, judged = self.answered, self.judged

        def task(input):
            answered.append(input["q"])
            return input["q"].upper()

        def judge(output):
            judged.append(output)
            return float(len(output))

        before = len(answered), len(judged)
        data = pnb.Dataset.from_records(
            [{"q": f"q{n}"} for n in range(count)], input_keys=["q"], name="questions"
        )
        experiment = pnb.run_experiment(
            data,
            task,
            [judge],
            experiment_name=name,
            client=client or self.client,
            reuse=True,
            print_summary=False,
        )
        return experiment, (len(answered) - before[0], len(judged) - before[1])


@pytest.fixture
def work(client):
    return Work(client)


def test_what_another_experiment_took_over_is_not_made_again(work, remove):
    first, _ = work.run(5, "a")
    second, calls = work.run(6, "b")
    assert calls == (1, 1)
    remove(first)
    again, calls = work.run(6, "b")
    assert calls == (0, 0)
    assert again.id == second.id
    assert "nothing changed" in again.reuse.headline
    fewer, calls = work.run(5, "c")
    assert calls == (0, 0)
    assert fewer.reuse.reused == 5


def test_what_was_taken_over_in_turn_is_not_made_again(work, remove):
    first, _ = work.run(3, "a")
    second, _ = work.run(4, "b")
    third, _ = work.run(5, "c")
    remove(first)
    remove(second)
    again, calls = work.run(5, "c")
    assert (again.id, calls) == (third.id, (0, 0))
    fourth, calls = work.run(6, "d")
    assert calls == (1, 1)
    remove(third)
    again, calls = work.run(6, "d")
    assert (again.id, calls) == (fourth.id, (0, 0))
    assert [one.output for one in again.task_runs] == [f"Q{n}" for n in range(6)]


def test_what_nobody_took_over_is_made_again(work, remove):
    first, _ = work.run(5, "a")
    work.run(2, "b")
    remove(first)
    again, calls = work.run(5, "a")
    assert calls == (3, 3)
    assert again.reuse.reasons == ("3 examples new",)


def test_archive_has_what_its_experiment_took_over(client, work, tmp_path):
    work.run(5, "a")
    second, _ = work.run(6, "b")
    file = client.experiments.archive(experiment_id=second.id, path=tmp_path / "b.db")
    with pnb.Client(path=file) as archived:
        again, calls = work.run(6, "b", archived)
    assert (again.id, calls) == (second.id, (0, 0))
