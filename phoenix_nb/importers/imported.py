"""What an importer returns."""

from dataclasses import dataclass
from typing import Any

from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.dataset import Dataset

__all__ = ["Imported"]


@dataclass(frozen=True)
class Imported:
    """What was taken over from another tool, to be run with the usual verbs.

    ```python
    imported = importers.promptfoo("promptfooconfig.yaml")
    pnb.run_variants(imported.dataset, pnb.llm_task(client), imported.variants, imported.evaluators)
    ```
    """

    dataset: Dataset
    """The tests: their variables as input, what graders compare with as expected output."""
    evaluators: dict[str, Evaluator]
    """The graders, by name."""
    variants: dict[str, dict[str, Any]]
    """Prompts × models, with the parameters that `llm_task` lets variants set."""
    left_out: tuple[str, ...]
    """What could not be taken over, and what to do instead, a sentence each."""

    def __str__(self) -> str:
        """Say what was taken over, and what was not."""
        counts = [
            f"{len(self.dataset):,} examples",
            f"{len(self.evaluators):,} evaluators ({', '.join(self.evaluators) or 'none'})",
            f"{len(self.variants):,} variants ({', '.join(self.variants) or 'none'})",
        ]
        lines = [f"Imported {self.dataset.name}: {', '.join(counts)}."]
        if self.left_out:
            lines += ["Not taken over:", *(f"- {sentence}" for sentence in self.left_out)]
        return clean("\n".join(lines))

    def __repr__(self) -> str:
        return str(self)
