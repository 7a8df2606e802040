"""What the live view says in words: what is run, on what, how it stands, what it took, how to go on."""

from collections.abc import Sequence

from phoenix_nb.core.progress.progress import ExperimentProgress, Progress
from phoenix_nb.core.spending.standing import Standing
from phoenix_nb.core.summary.resume_call import resume_call
from phoenix_nb.model import SessionOutcome
from phoenix_nb.ui.live.messages import Tone
from phoenix_nb.ui.shared.outlook_words import outlook_line
from phoenix_nb.ui.shared.plain_text import ending_words
from phoenix_nb.ui.shared.words import count, duration, money, one_line, plural, seconds

__all__ = ["call_to_resume", "latency_words", "origin", "spent_words", "status_of", "title"]

_NAMED = 4
"""Variants whose ids are named in the call that resumes them."""


def title(experiments: Sequence[ExperimentProgress]) -> str:
    """Name what is run."""
    if not experiments:
        return "experiment"
    if len(experiments) == 1:
        return one_line(experiments[0].record.numbered_name, 80)
    return f"{len(experiments)} variants"


def origin(experiments: Sequence[ExperimentProgress]) -> str:
    """Say on what it is run: the dataset and its version; empty before the first experiment has begun."""
    if not experiments:
        return ""
    record = experiments[0].record
    parts = [
        one_line(record.dataset_name, 60),
        f"version {one_line(record.dataset_version_id, 12)}",
    ]
    if record.repetitions > 1:
        parts.append(f"{record.repetitions} repetitions")
    if experiments[0].dry_run:
        parts.append("dry run, nothing is stored")
    return " · ".join(parts)


def call_to_resume(experiments: Sequence[ExperimentProgress]) -> str:
    """Return the call that goes on with the work; empty if there is none that is stored."""
    if not experiments or experiments[0].dry_run:
        return ""
    evaluated = any(experiment.evaluators for experiment in experiments)
    records = [experiment.record for experiment in experiments]
    return resume_call(records, evaluated=evaluated, most=_NAMED)


def latency_words(progress: Progress) -> str:
    """Say how long attempts take; empty as long as none has ended."""
    latencies = progress.latencies
    p50, p95 = latencies.quantile(0.5), latencies.quantile(0.95)
    return "" if p50 is None or p95 is None else f"p50 {seconds(p50)} · p95 {seconds(p95)}"


def spent_words(progress: Progress) -> str:
    """Say what was spent: tokens, money, and what of the budget is left."""
    usage = progress.usage
    parts = []
    bounded = progress.budget.budget if progress.budget is not None else None
    # What a budget bounds is said once, as how much of it is spent.
    if usage.tokens is not None and not (bounded and bounded.tokens):
        parts.append(f"{count(usage.tokens)} tokens")
    if usage.cost is not None and not (bounded and bounded.cost):
        parts.append(money(usage.cost))
    if progress.budget is not None:
        parts += _budget(progress.budget)
    return " · ".join(parts)


def status_of(progress: Progress, hint: str) -> tuple[str, Tone]:
    """Return the one line below the counts, and whether it is bad news."""
    state, parts = progress.state, list[str]()
    tone: Tone = ""
    if state == "paused":
        in_flight = progress.tasks.running + progress.evaluations.running
        # Short: what is expected stands behind it.
        parts.append("Calls in flight still finish." if in_flight else "No call is in flight.")
    elif state in {"stopping", "finished"}:
        parts += sorted({_ending(each) for each in progress.experiments.values()})
    elif hint:
        parts.append(hint)
    if state != "stopping":
        parts += [f"{line}." for line in (_reuse(progress), _expected(progress)) if line]
    # Each variant's own line says that it was stopped: here, the latest decision is enough.
    decision = progress.last_decision
    if decision is not None and decision.reason and state != "finished":
        name = progress.experiments[decision.experiment_id].name
        parts.append(f"{one_line(name, 40)}: {one_line(decision.reason, 300)}")
    if progress.undelivered and state != "finished":
        parts.append(f"{plural(progress.undelivered, 'result')} on the way to the server.")
    if progress.messages:
        message = progress.messages[-1]
        parts.append(one_line(message.text, 300))
        tone = "bad" if message.fatal else "wait"
    if progress.abandoned_threads:
        number = progress.abandoned_threads
        many = f"{number} timed-out calls still hold a thread each."
        parts.append("A timed-out call still holds a thread." if number == 1 else many)
        tone = tone or "wait"
    tasks = progress.tasks
    waits = tasks.retrying + tasks.throttled and not tasks.running and state == "running"
    if waits and progress.last_failure and tone != "bad":
        failure = progress.last_failure
        again = "" if failure.retry_in is None else f", next in {duration(failure.retry_in)}"
        where = one_line(failure.example_id, 40)
        parts.append(f"{where}: attempt {failure.attempt} failed{again}.")
        parts.append(one_line(str(failure.error), 160))
    return " ".join(parts), tone


def _budget(standing: Standing) -> list[str]:
    """Say what is spent of each bound, what is reserved, and how firm the bound is."""
    budget, spent, reserved = standing.budget, standing.spent, standing.reserved
    about = "about " if standing.estimated else ""
    parts = []
    if budget.cost is not None:
        parts.append(f"{about}{money(spent.cost)} of {money(budget.cost)} spent")
        if reserved.cost:
            parts.append(f"{money(reserved.cost)} reserved")
    if budget.tokens is not None:
        parts.append(f"{about}{count(round(spent.tokens))} of {count(budget.tokens)} tokens")
    if budget.calls is not None:
        parts.append(f"{count(round(spent.calls))} of {count(budget.calls)} calls")
    if budget.seconds is not None:
        parts.append(f"{duration(standing.seconds)} of {duration(budget.seconds)}")
    if standing.soft:
        parts.append("a soft bound: what a call takes at most is unknown")
    return parts


def _expected(progress: Progress) -> str:
    """Say what the work was planned to take, while it goes on."""
    if progress.outlook is None or progress.state == "finished":
        return ""
    line = outlook_line(progress.outlook)
    return line[:1].upper() + line[1:]


def _reuse(progress: Progress) -> str:
    """Say what was linked instead of made, and why the rest is made; of several variants, of each."""
    experiments = [each for each in progress.experiments.values() if each.reuse]
    if len(experiments) == 1:
        return one_line(experiments[0].reuse, 300)
    return one_line("; ".join(f"{_variant(each)}: {each.reuse}" for each in experiments), 300)


def _variant(experiment: ExperimentProgress) -> str:
    return one_line(experiment.name, 60)


def _ending(experiment: ExperimentProgress) -> str:
    words = ending_words(experiment) or "stopping"
    reason = one_line(experiment.reason, 200).removesuffix(".")
    if experiment.outcome is SessionOutcome.BUDGET and reason:
        return f"{reason}."
    words = words[:1].upper() + words[1:]
    return f"{words}: {reason}." if reason else f"{words}."
