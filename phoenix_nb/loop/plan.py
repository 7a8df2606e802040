"""What `plan` returns: what a call would make, reuse and take, before it is made."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phoenix_nb.core.spending.forecast import Range
    from phoenix_nb.core.spending.outlook import Outlook

__all__ = ["Plan"]


class Plan:
    """What `run_experiment` or `run_variants` would do with the same arguments; nothing has been run.

    Ranges unpack into their ends (`low, high = plan.cost`), have an `expected` value, and say whether they
    hold one (`4.2 in plan.cost`). They hold what the work takes in nine cases of ten.
    """

    def __init__(
        self, outlook: "Outlook", title: str, reasons: Sequence[str] = (), note: str = ""
    ) -> None:
        """Describe planned work.

        Args:
            outlook: The work of the call, and what it will take.
            title: What it is about.
            reasons: How much would be reused, and why the rest would be made; one for each variant.
            note: What should be known before it begins, in a sentence.
        """
        self._outlook = outlook
        self._title = title
        self._reasons = tuple(reasons)
        self._note = note

    @property
    def runs(self) -> int:
        """Task runs that would be made, of all variants together."""
        return self._outlook.runs

    @property
    def evaluations(self) -> int:
        """Evaluations that would be made."""
        return self._outlook.evaluations

    @property
    def reused(self) -> int:
        """Task runs that would be linked to earlier ones; `runs + reused` is what there would be."""
        return self._outlook.reused

    @property
    def seconds(self) -> "Range | None":
        """Wall time; None where nothing tells."""
        return self._outlook.seconds

    @property
    def tokens(self) -> "Range | None":
        """Input and output tokens together; None where nothing tells."""
        return self._outlook.tokens

    @property
    def cost(self) -> "Range | None":
        """US dollars; None where nothing tells."""
        return self._outlook.cost

    @property
    def reasons(self) -> tuple[str, ...]:
        """How much would be reused, and why the rest would be made, in a line for each variant."""
        return self._reasons

    @property
    def source(self) -> str:
        """What the ranges are learnt from, such as "172 earlier runs"; empty for nothing."""
        return self._outlook.source

    @property
    def outlook(self) -> "Outlook":
        """The same as a plain value."""
        return self._outlook

    def __repr__(self) -> str:
        from phoenix_nb.ui.shared.outlook_words import outlook_text

        return outlook_text(self._outlook, self._title, self._reasons, self._note)

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.static_html.plan import plan_html

        return str(plan_html(self._outlook, self._title, self._reasons, self._note))
