"""What a reader must know before the figures of a comparison."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from phoenix_nb.core.comparison.alignment import AlignedExperiment, Overlap
from phoenix_nb.core.comparison.results import ComparisonResult, Design, differences_of
from phoenix_nb.core.comparison.score_columns import ComparedEvaluator
from phoenix_nb.core.stats.intraclass import Intraclass, intraclass
from phoenix_nb.core.stats.looks import share_of_false_claims
from phoenix_nb.core.summary.clusters import few_clusters, group_keys
from phoenix_nb.core.summary.resume_call import resume_call
from phoenix_nb.model import ExampleRecord, Failure

__all__ = ["cluster_notes", "find_notes", "going_on", "looks_note"]

_SHOWN_IDS = 5
_MESSAGE = 140
"""Characters of a failure's message that a sentence holds."""
_INFLATED = 1.3
"""Design effect from which a grouping matters: intervals are then 14 % too narrow or more."""
_SURE = 0.01
"""p-value, shared by all keys and comparisons that are looked at, below which groups are told from chance."""
_SEVERAL_FAILED = 4
"""Experiments with failed runs from which one sentence says it of all of them."""
_SEVERAL_LOOKS = 5
"""Variants compared on one dataset from which their number is worth a sentence."""


def find_notes(
    sides: Sequence[AlignedExperiment],
    overlap: Overlap,
    evaluators: Sequence[ComparedEvaluator],
    raced: Collection[str] = (),
) -> list[str]:
    """List other versions, edited examples, unfinished runs, partial overlap and missing evaluators.

    Args:
        sides: The experiments.
        overlap: Which examples they share.
        evaluators: What they are compared by.
        raced: The ids of those whose missing runs a race left out, which is no fault of theirs.
    """
    notes = []
    if len(overlap.versions) > 1:
        names = list(dict.fromkeys(side.record.dataset_name for side in sides))
        of = "datasets (" + ", ".join(names) + ")" if len(names) > 1 else "versions of the dataset"
        notes.append(f"The experiments were run on different {of}; examples are matched by id.")
    if overlap.edited:
        notes.append(
            f"{_some(overlap.edited)} another input or expected output elsewhere under the same id; "
            "the scores compared there answer different questions."
        )
    short = [side for side in sides if side.missing and side.record.id not in raced]
    notes += _failed_alike(sides, short if len(short) == 1 else ())
    notes += _not_made(short)
    for side, lacking in zip(sides, overlap.lacking, strict=True):
        if lacking:
            notes.append(f"{side.name} was not run on {_some(lacking, have=False)}.")
    notes += _same_runs(sides)
    notes += _absent(sides, evaluators)
    for evaluator in evaluators:
        if evaluator.directions_differ:
            notes.append(
                f"The experiments do not agree whether higher {evaluator.name} is better; the baseline's "
                f"direction is taken ({evaluator.direction or 'none'})."
            )
    return notes


def looks_note(looks: int) -> str:
    """Say how many have been compared on a dataset, and what that is worth; empty while they are few.

    Args:
        looks: Distinct prompts, tasks or models that have been compared on the dataset.
    """
    if looks < _SEVERAL_LOOKS:
        return ""
    return (
        f"{looks:,} variants have been compared on this dataset: of as many that are all equally good, "
        f"{100 * share_of_false_claims(looks):.0f} % would yield a “better” by chance. Confirm what you keep "
        "on other examples."
    )


def _absent(
    sides: Sequence[AlignedExperiment], evaluators: Sequence[ComparedEvaluator]
) -> Iterator[str]:
    """Name the evaluators that experiments lack: those that the same ones lack together."""
    lacking: dict[tuple[str, ...], list[str]] = {}
    for evaluator in evaluators:
        columns = zip(sides, evaluator.columns, strict=True)
        absent = tuple(side.name for side, column in columns if not column.present)
        if absent:
            lacking.setdefault(absent, []).append(evaluator.name)
    for absent, names in lacking.items():
        one = len(names) == 1
        yield (
            f"{', '.join(absent)}: no evaluator{'' if one else 's'} {_listed(names)}; "
            f"{'it is' if one else 'they are'} not compared there."
        )


def cluster_notes(
    examples: Mapping[str, ExampleRecord],
    evaluators: Sequence[ComparedEvaluator],
    baseline: int,
    results: Sequence[ComparisonResult],
    design: Design,
) -> list[str]:
    """Warn of too few clusters or, without any, of a key whose examples differ alike."""
    if design.clusters is not None:
        counts = [one.clusters for one in results if one.clusters]
        warning = few_clusters(min(counts)) if counts else ""
        return [warning] if warning else []
    variants = range(len(results) // max(1, len(evaluators)))
    found: list[tuple[str, str, Intraclass]] = []
    looked = 0
    keys = group_keys(examples)
    for evaluator in evaluators if keys else ():
        for variant in variants:
            if variant == baseline or not evaluator.numeric:
                continue
            differences = differences_of(evaluator, baseline, variant)
            for key, groups in keys.items():
                both = [one for one in differences if one in groups]
                alike = intraclass(
                    [differences[one] for one in both], [groups[one] for one in both]
                )
                looked += 1
                if alike is not None and alike.design_effect >= _INFLATED:
                    found.append((key, evaluator.name, alike))
    sure = [one for one in found if one[2].p_value < _SURE / looked]
    if not sure:
        return []
    key, name, alike = max(sure, key=lambda one: one[2].design_effect)
    warning = (
        f"Examples that share {key!r} differ alike on {name} (intraclass correlation "
        f"{alike.correlation:.2f} in {alike.groups:,} groups), so that intervals are too narrow if they were "
        f"drawn together, as questions about one document are: pass cluster={key!r}."
    )
    return [warning]


def _same_runs(sides: Sequence[AlignedExperiment]) -> list[str]:
    """Count the runs that two experiments share because one was linked to the other: they cannot differ."""
    distinct = len({side.record.id for side in sides}) == len(sides)
    if distinct and not any(side.runs.table.origins for side in sides):
        return []
    made: Counter[tuple[str, str | None]] = Counter()
    for side in sides:
        made.update(side.runs.table.made_in(side.record.id))
    shared = sum(number > 1 for number in made.values())
    if not shared:
        return []
    what = "1 pair is" if shared == 1 else f"{shared:,} pairs are"
    return [f"{what} the same run, reused: the task cannot differ there."]


def going_on(sides: Sequence[AlignedExperiment]) -> str:
    """Write the call that completes the variants; empty if they lack nothing, or are not variants."""
    if not any(side.missing or side.failed for side in sides):
        return ""
    if any(side.record.variant is None for side in sides):
        return ""
    evaluated = any(side.evaluators for side in sides)
    return resume_call([side.record for side in sides], evaluated=evaluated)


def _not_made(sides: Sequence[AlignedExperiment]) -> list[str]:
    """Count the runs that several experiments lack, in one sentence."""
    if len(sides) < 2:  # noqa: PLR2004 - of one, the other counts stand beside it
        return []
    if len({side.planned for side in sides}) == 1:
        counts = ", ".join(f"{side.name} {side.missing:,}" for side in sides)
        return [f"Not made, of {sides[0].planned:,} runs each: {counts}."]
    counts = ", ".join(f"{side.name} {side.missing:,} of {side.planned:,}" for side in sides)
    return [f"Runs not made: {counts}."]


def _failed_alike(
    sides: Sequence[AlignedExperiment], short: Sequence[AlignedExperiment]
) -> Iterator[str]:
    """Say once of several experiments what is true of each; of those that are `short`, what was not made."""
    together = _failed_together(sides)
    if together:
        yield together
    alike: dict[str, list[str]] = {}
    for side in sides:
        for fact in _incomplete(side, counted=bool(together), short=side in short):
            alike.setdefault(fact, []).append(side.name)
    for fact, names in alike.items():
        yield f"{', '.join(names)}: {'each ' if len(names) > 1 else ''}{fact}"


def _failed_together(sides: Sequence[AlignedExperiment]) -> str:
    """Count the failed runs of many experiments in one sentence; empty for few, or for all alike."""
    failed = [side for side in sides if side.failed]
    alike = len({side.failed for side in failed}) == 1
    if len(failed) < _SEVERAL_FAILED or alike or len({side.planned for side in failed}) > 1:
        return ""
    counts = ", ".join(f"{side.name} {side.failed:,}" for side in failed)
    why = _why([error for side in failed for error in _task_errors(side)]).removeprefix(", ")
    separator = "" if why == "." else "; "
    return f"Failed, of {failed[0].planned:,} runs each: {counts}{separator}{why}"


def _task_errors(side: AlignedExperiment) -> list[Failure]:
    return [run.error for _, run in side.runs.table.failures() if run.error is not None]


def _incomplete(side: AlignedExperiment, *, counted: bool, short: bool) -> list[str]:
    """Count the runs that failed, with why, or were not made; and name evaluators that always failed.

    Args:
        side: The experiment.
        counted: Whether the runs that failed are counted for several experiments together.
        short: Whether what was not made is counted here.
    """
    notes = []
    counts = (
        (0 if counted else side.failed, "failed"),
        (side.missing if short else 0, "not made"),
    )
    if phrases := [f"{count:,} {what}" for count, what in counts if count]:
        why = "." if counted else _why(_task_errors(side))
        notes.append(f"{' and '.join(phrases)} of {side.planned:,} runs{why}")
    for evaluator in side.evaluators:
        evaluations = side.evaluations.get(evaluator.name)
        if evaluations is None or 1 not in evaluations.column.table.failed:
            continue
        failures = [error for error in evaluations.column.failures if error is not None]
        if failures and len(failures) == len(evaluations):
            notes.append(
                f"{evaluator.name} failed on every run it evaluated ({len(failures):,})"
                f"{_why(failures)}"
            )
    return notes


def _why(failures: Sequence[Failure]) -> str:
    """End a sentence with the most frequent kind of failure and its first message, if there is one."""
    if not failures:
        return "."
    kinds = Counter(failure.type for failure in failures)
    ((kind, times),) = kinds.most_common(1)
    first = next(failure for failure in failures if failure.type == kind)
    message = " ".join(first.message[: 4 * _MESSAGE].split())
    often = ", with" if len(kinds) == 1 else f", most often ({times:,}) with"
    if len(message) > _MESSAGE:
        return f"{often} {kind}: {message[: _MESSAGE - 1].rstrip(' .')}…"
    return f"{often} {kind}: {message.rstrip('.')}." if message else f"{often} {kind}."


def _listed(names: Sequence[str]) -> str:
    """Name a few, and count the others."""
    if more := max(0, len(names) - _SHOWN_IDS):
        return f"{', '.join(names[:_SHOWN_IDS])} and {more:,} more"
    return ", ".join(names)


def _some(ids: Sequence[str], *, have: bool = True) -> str:
    shown = ", ".join(ids[:_SHOWN_IDS]) + (", …" if len(ids) > _SHOWN_IDS else "")
    noun = "example" if len(ids) == 1 else "examples"
    verb = f" {'has' if len(ids) == 1 else 'have'}" if have else ""
    return f"{len(ids):,} {noun} ({shown}){verb}"
