"""Experiments and their progress as plain text: for `text/plain`, logs and terminals."""

from collections import Counter
from collections.abc import Sequence

from phoenix_nb.core.progress.progress import ExperimentProgress, Progress
from phoenix_nb.core.summary.experiment import EvaluatorSummary, ExperimentReport
from phoenix_nb.core.summary.failures import FailureGroup
from phoenix_nb.model import (
    DatasetRecord,
    ExperimentStatus,
    ExperimentSummaryRecord,
    SessionOutcome,
    Usage,
)
from phoenix_nb.ui.shared.tiles import percent
from phoenix_nb.ui.shared.words import (
    count,
    duration,
    money,
    named,
    number,
    one_line,
    plural,
    seconds,
)

__all__ = [
    "ENDINGS",
    "before_message",
    "dataset_text",
    "ending_words",
    "experiment_text",
    "experiments_text",
    "failure_lines",
    "headline",
    "interval",
    "interval_note",
    "leading",
    "left_running",
    "listed_names",
    "listed_status",
    "origin",
    "progress_text",
    "spent",
    "status_sign",
    "status_words",
    "workers_words",
]

ENDINGS = {
    SessionOutcome.COMPLETED: "completed",
    SessionOutcome.INTERRUPTED: "interrupted",
    SessionOutcome.STOPPED: "stopped",
    SessionOutcome.EXHAUSTED: "stopped by a quota",
    SessionOutcome.BUDGET: "stopped: budget",
    SessionOutcome.RACE: "stopped by the race",
    SessionOutcome.BROKEN: "stopped by a fault",
}
_SIGNS = {"running": "◔", "completed": "✓", "dry run": "✓", "all failed": "✗"}
_KINDS = 5
"""Kinds of failure that a text lists."""
_WORKERS = 8
"""Workers that are shown one by one."""
_EXAMPLES = 3
"""Examples of a dataset that are shown as text."""


def ending_words(experiment: ExperimentProgress) -> str:
    """Return how the runs of an experiment ended; empty while they go on."""
    if experiment.outcome is None:
        return ""
    tasks = experiment.tasks
    failed = tasks.failed and tasks.failed == tasks.planned
    return "all failed" if failed else ENDINGS[experiment.outcome]


def status_words(card: ExperimentReport) -> str:
    """Return the state of an experiment in a word or two."""
    if card.dry_run:
        return "dry run"
    if card.failed and card.failed == card.planned:
        return "all failed"
    if card.outcome is SessionOutcome.RACE and not card.missing:
        return "completed"
    if card.outcome is not None and not (card.outcome is SessionOutcome.COMPLETED and card.missing):
        return ENDINGS[card.outcome]
    return "incomplete" if card.missing else "completed"


def status_sign(words: str) -> str:
    """Return the mark of a state: whether all is done, work goes on, or runs are lacking, whyever."""
    return _SIGNS.get(words, "◐")


def headline(card: ExperimentReport) -> str:
    """Return how many runs succeeded and failed, of how many: the denominators of all that follows."""
    parts = [f"{count(card.done)} of {plural(card.planned, 'run')} done"]
    if card.failed:
        parts.append(f"{count(card.failed)} failed")
    if card.missing:
        parts.append(f"{count(card.missing)} missing")
    return ", ".join(parts)


def origin(card: ExperimentReport) -> str:
    """Return what was run on: dataset, version, splits, repetitions."""
    record = card.record
    parts = [
        one_line(record.dataset_name, 80),
        f"version {one_line(record.dataset_version_id, 12)}",
    ]
    if record.splits:
        noun = "split" if len(record.splits) == 1 else "splits"
        parts.append(f"{noun} {one_line(', '.join(record.splits), 80)}")
    parts.append(plural(record.example_count, "example"))
    if record.repetitions > 1:
        parts.append(plural(record.repetitions, "repetition"))
    return " · ".join(parts)


def spent(card: ExperimentReport) -> list[str]:
    """Return what a run took: time, latency, tokens and cost, as far as they are known."""
    parts = []
    if card.elapsed_s is not None:
        parts.append(f"took {seconds(card.elapsed_s)}")
    if card.latency is not None:
        p50, p95 = seconds(card.latency.p50), seconds(card.latency.p95)
        parts.append(f"latency p50 {p50}, p95 {p95}")
    return parts + _usage(card)


def _usage(card: ExperimentReport) -> list[str]:
    usage, reused = card.usage, card.reused_usage or Usage()
    if usage is None:
        return []
    parts = []
    if usage.tokens is not None:
        inwards, outwards = usage.prompt_tokens or 0, usage.completion_tokens or 0
        parts.append(f"{count(inwards)} prompt + {count(outwards)} completion tokens")
        if usage.cost is None:
            parts[0] += _of_it(count(reused.tokens or 0), count(usage.tokens), count(0))
    if usage.cost is not None:
        cost = money(usage.cost)
        parts.append(cost + _of_it(money(reused.cost or 0.0), cost, money(0.0)))
        parts += _without(card.unpriced, "no price")
    if parts:
        parts += _without(card.silent, "reports nothing")
    return parts


def _of_it(reused: str, whole: str, nothing: str) -> str:
    """Say how much of an amount was paid for before; empty if nothing was."""
    if reused == nothing:
        return ""
    return f" ({'all' if reused == whole else reused} of it reused)"


def _without(names: Sequence[str], why: str) -> list[str]:
    if not names:
        return []
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return [f"without {one_line(names[0], 40)}{more} ({why})"]


def leading(summary: EvaluatorSummary) -> str:
    """Return the one figure of an evaluator: its mean, or the most frequent label."""
    if summary.mean is not None:
        return number(summary.mean)
    if summary.labels:
        return one_line(next(iter(summary.labels)), 40)
    return "–"


def _most_frequent(summary: EvaluatorSummary) -> str:
    """Return the three most frequent labels with their shares, of those that have a label."""
    total = sum(summary.labels.values())
    shown = list(summary.labels.items())[:3]
    parts = [f"{one_line(label, 40)} {percent(number / total)}" for label, number in shown]
    if rest := total - sum(number for _, number in shown):
        parts.append(f"others {percent(rest / total)}")
    return ", ".join(parts)


def interval(summary: EvaluatorSummary) -> str:
    """Return the 95 % interval of the mean; empty where there is none, or all scores are the same."""
    if summary.ci_low is None or summary.ci_high is None or summary.ci_low == summary.ci_high:
        return ""
    return f"{number(summary.ci_low)} to {number(summary.ci_high)}"


def interval_note(summary: EvaluatorSummary) -> str:
    """Return `n = 178 of 200, 14 task errors`: what the figure is over, and what is not in it."""
    return ", ".join([f"n = {count(summary.n)} of {count(summary.planned)}", *summary.gaps()])


def experiment_text(card: ExperimentReport) -> str:
    """Return the whole summary of an experiment, a few lines long."""
    lines = [
        f"{named(card.record.numbered_name, 80)}: {status_words(card)}, {headline(card)}",
        f"  {origin(card)}",
    ]
    lines += _scores(card.summaries)
    lines += failure_lines(card)
    if took := spent(card):
        lines.append("  " + " · ".join(took))
    if card.reuse:
        lines.append(f"  {one_line(card.reuse, 400)}")
    if card.served:
        lines.append(f"  {one_line(card.served, 400)}")
    if card.projection is not None:
        lines.append(f"  {card.projection}")
    if card.reason:
        lines.append(f"  {one_line(card.reason, 400)}")
    if card.warning:
        lines.append(f"  {one_line(card.warning, 400)}")
    if card.resume:
        lines.append(f"  Resume: {card.resume}")
    lines += [f"  {where}" for where in (card.url, card.location) if where]
    return "\n".join(lines)


def before_message(group: FailureGroup) -> str:
    """Say whether all failures of a group have the message that follows."""
    if not group.message.strip():
        return ""
    return ": " if group.alike else ", such as: "


def failure_lines(card: ExperimentReport) -> list[str]:
    """Return a line for each of the most frequent kinds of failure, and where the others are."""
    lines = [
        f"  ✗ {one_line(group.type, 60)} × {count(group.count)} in "
        f"{one_line(group.evaluator or 'the task', 60)}"
        f"{before_message(group)}{one_line(group.message, 120)}"
        for group in card.errors[:_KINDS]
    ]
    if (more := len(card.errors) - _KINDS) > 0:
        lines.append(f"  … and {plural(more, 'more kind', 'more kinds')}: experiment.errors()")
    return lines


def _scores(summaries: Sequence[EvaluatorSummary]) -> list[str]:
    if not summaries:
        return []
    names = [one_line(summary.name, 40) for summary in summaries]
    width = max(map(len, names))
    lines = []
    for name, summary in zip(names, summaries, strict=True):
        scored = summary.mean is not None
        figure = leading(summary) if scored else _most_frequent(summary) or leading(summary)
        if span := interval(summary):
            figure += f" (95 % CI {span})"
        lines.append(f"  {name:<{width}}  {figure}, {interval_note(summary)}")
    return lines


def progress_text(progress: Progress, now: float | None = None) -> str:
    """Return one line on how far everything is."""
    names = [one_line(each.record.numbered_name, 60) for each in progress.experiments.values()]
    if not names:
        return "experiment (starting)"
    tasks = progress.tasks
    parts = [f"{count(tasks.done)} of {plural(tasks.planned, 'run')} done"]
    for value, what in (
        (tasks.failed, "failed"),
        (tasks.running, "running"),
        (tasks.throttled, "waiting for the limit"),
        (tasks.retrying, "to be retried"),
    ):
        if value:
            parts.append(f"{count(value)} {what}")
    if (workers := workers_words(progress)) and progress.state != "finished":
        parts.append(workers)
    left = progress.eta(now)
    if left is not None:
        parts.append(f"about {duration(left)} left")
    head = names[0] if len(names) == 1 else plural(len(names), "experiment")
    return f"{head} ({progress.state}): {', '.join(parts)}"


def workers_words(progress: Progress) -> str:
    """Return what the workers of a cluster have under way; empty where there is none.

    >>> workers_words(Progress(workers=(2, 1)))
    '2 workers · 3 in flight (2, 1)'
    """
    workers = progress.workers
    if workers is None:
        return ""
    if not workers:
        return "no workers yet"
    words = f"{plural(len(workers), 'worker')} · {count(sum(workers))} in flight"
    if 1 < len(workers) <= _WORKERS:
        words += f" ({', '.join(map(count, workers))})"
    return words


def left_running(call: str) -> str:
    """Return what to do about a run that had not ended when its cell was last written."""
    ended = "If the kernel ends first, finished runs stay stored"
    return (
        "The run continues in the background, and its result will appear here. To wait for it: "
        "`await handle` in a later cell, or handle.result() in a script. "
        + (f"{ended}; to resume: {call}." if call else f"{ended}.")
    )


def dataset_text(record: DatasetRecord) -> str:
    """Return a few lines on a dataset and its first examples."""
    size, version = plural(len(record.examples), "example"), one_line(record.version_id, 12)
    lines = [f"{one_line(record.name, 80)}: {size}, version {version}"]
    if record.description:
        lines.append(f"  {one_line(record.description, 160)}")
    for example in record.examples[:_EXAMPLES]:
        keys = ", ".join(one_line(key, 160) for key in example.input)
        lines.append(f"  {one_line(example.id, 24)}: {keys or 'no input'}")
    return "\n".join(lines)


def experiments_text(summaries: Sequence[ExperimentSummaryRecord], location: str = "") -> str:
    """Return a line for each experiment, or where there are none yet."""
    if not summaries:
        return no_experiments(location)
    rows = [
        _listed(summary, name)
        for summary, name in zip(summaries, listed_names(summaries), strict=True)
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def no_experiments(location: str) -> str:
    """Return that there are no experiments, and where they would be stored."""
    return f"no experiments yet in {one_line(location, 400)}" if location else "no experiments yet"


def listed_status(summary: ExperimentSummaryRecord) -> str:
    """Return the state of a listed experiment; one that has only failures is not called completed."""
    if summary.failed and summary.failed == summary.planned:
        return "all failed"
    ending = summary.outcome
    if ending is None or ending is SessionOutcome.COMPLETED:
        return summary.status.value
    lacks = summary.status is ExperimentStatus.INCOMPLETE
    return ENDINGS[ending] if lacks else summary.status.value


def listed_names(newest_first: Sequence[ExperimentSummaryRecord]) -> list[str]:
    """Return the names as views show them: of several that are the same, the second is `name · 2`."""
    taken: Counter[str] = Counter()
    names = []
    for summary in reversed(newest_first):
        taken[summary.name] += 1
        number = taken[summary.name]
        names.append(summary.name if number == 1 else f"{summary.name} · {number}")
    return names[::-1]


def _listed(summary: ExperimentSummaryRecord, name: str) -> tuple[str, ...]:
    failed = f", {count(summary.failed)} failed" if summary.failed else ""
    return (
        summary.experiment_id,
        named(name, 40),
        f"{summary.created_at:%Y-%m-%d %H:%M}",
        listed_status(summary),
        f"{count(summary.done)} of {count(summary.planned)} done{failed}",
    )
