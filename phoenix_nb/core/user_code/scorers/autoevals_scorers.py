"""autoevals: objects with `eval` and `eval_async`, which return a `Score` with metadata."""

from typing import Any

from phoenix_nb.core.user_code.scorers.adapter import Adapter, Given, has_methods, kind_of

__all__ = ["adapted"]

_EXPLANATIONS = ("rationale", "reason", "reasons")


def adapted(scorer: Any) -> Adapter | None:
    """Make an evaluator of a scorer of autoevals; None if it is none."""
    if not has_methods(scorer, "eval", "eval_async", "_name"):
        return None
    blocks = _runs_sync_code(type(scorer))

    def arguments(given: Given) -> dict[str, Any]:
        context = given.named("context", "contexts", "retrieved_contexts")
        named = {"input": given.input, "context": context}
        return {
            **(given.metadata if isinstance(given.metadata, dict) else {}),
            **{name: value for name, value in named.items() if value is not None},
        }

    def evaluate(output: Any, input: Any, expected: Any, metadata: Any) -> Any:
        given = Given(output, input, expected, metadata)
        return scorer.eval(output, given.expected, **arguments(given))

    async def evaluate_async(output: Any, input: Any, expected: Any, metadata: Any) -> Any:
        given = Given(output, input, expected, metadata)
        return await scorer.eval_async(output, given.expected, **arguments(given))

    return Adapter(
        evaluate if blocks else evaluate_async,
        name=str(scorer._name()),  # noqa: SLF001 - the library's own protocol
        is_async=not blocks,
        convert=_evaluation,
        kind=kind_of(scorer) if blocks else "LLM",
        score_range=(0.0, 1.0),
    )


def _runs_sync_code(kind: type) -> bool:
    """Whether a scorer's async method only runs the sync one, which would block the loop."""
    owner = next((each for each in kind.__mro__ if "_run_eval_async" in vars(each)), None)
    return owner is None or owner.__name__ == "Scorer"


def _evaluation(score: Any) -> dict[str, Any]:
    metadata = dict(score.metadata or {})
    explanation = next((metadata[name] for name in _EXPLANATIONS if metadata.get(name)), None)
    choice = metadata.get("choice")
    return {
        "score": score.score,
        "label": choice if isinstance(choice, str) else None,
        "explanation": None if explanation is None else str(explanation),
        "metadata": metadata,
    }
