"""opik: tracking off, no server; keeps its result in memory. It takes no async tasks."""

import logging
import os

os.environ |= {
    "OPIK_URL_OVERRIDE": "http://127.0.0.1:9/api",
    "OPIK_TRACK_DISABLE": "true",
    "OPIK_ANALYTICS_ENABLE": "false",
    "OPIK_SENTRY_ENABLE": "false",
}

from opik.evaluation import evaluate_on_dict_items
from opik.evaluation.metrics.score_result import ScoreResult

from benchmarks.work import Work
from benchmarks.workload import Done, Go, body_of, judge_of, main


def prepare(work: Work) -> Go:
    """Begin with a list of dicts."""
    logging.disable(logging.CRITICAL)
    if work.is_async:
        raise SystemExit("opik takes no async tasks")
    items = [{"n": n, "expected": n} for n in range(work.count)]
    body, judge = body_of(work), judge_of(work)
    options = {} if work.concurrency is None else {"scoring_threads": work.concurrency}

    def task(item: dict) -> dict:
        return {"output": body(item["n"])}

    def score(dataset_item: dict, task_outputs: dict) -> ScoreResult:
        return ScoreResult(name="judge", value=judge(task_outputs["output"]))

    async def go() -> Done:
        result = evaluate_on_dict_items(items, task, scoring_functions=[score], **options)
        judged = sum(
            not score.scoring_failed for one in result.test_results for score in one.score_results
        )
        return Done(judged, result)

    return go


if __name__ == "__main__":
    main(prepare, "opik")
