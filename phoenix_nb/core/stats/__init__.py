"""Statistics of scores: pure functions from numbers to small frozen results.

- one variant: `summarize_scores`, `worst_case_bounds`, `summarize_repetitions`, `pass_at_k`,
  `pass_all_k`
- two variants on the same examples: `compare_scores`, `compare_labels`
- many comparisons: `max_t`, `holm`; the best of them: `shrunken`
- examples that belong together: `intraclass`
- two raters: `cohen_kappa`
- while the run goes on: `RunningScores`

The example is the unit everywhere: repetitions sharpen what is known of an example, they do not add
examples. Nothing here imports numpy or scipy before a comparison is made; random draws come from
generators with a fixed seed of their own.
"""

from phoenix_nb.core.stats.agreement import Agreement, cohen_kappa
from phoenix_nb.core.stats.bins import Histogram
from phoenix_nb.core.stats.intraclass import Intraclass, intraclass
from phoenix_nb.core.stats.labels import LabelComparison, compare_labels, label_changes
from phoenix_nb.core.stats.multiplicity import Contribution, holm, max_t
from phoenix_nb.core.stats.paired import Conclusion, PairedComparison, PairedScores, compare_scores
from phoenix_nb.core.stats.pairing import Unmatched
from phoenix_nb.core.stats.power import sample_size
from phoenix_nb.core.stats.proportions import (
    mcnemar_exact,
    mcnemar_mid_p,
    tango_interval,
    wilson_interval,
)
from phoenix_nb.core.stats.repetitions import (
    RepetitionSummary,
    pass_all_k,
    pass_at_k,
    rank_unstable,
    summarize_repetitions,
)
from phoenix_nb.core.stats.running import RunningScores
from phoenix_nb.core.stats.scores import (
    Kind,
    Range,
    Repeated,
    detect_kind,
    possible_range,
    worse_end,
)
from phoenix_nb.core.stats.selection import shrunken
from phoenix_nb.core.stats.summaries import ScoreSummary, summarize_scores, worst_case_bounds

__all__ = [
    "Agreement",
    "Conclusion",
    "Contribution",
    "Histogram",
    "Intraclass",
    "Kind",
    "LabelComparison",
    "PairedComparison",
    "PairedScores",
    "Range",
    "Repeated",
    "RepetitionSummary",
    "RunningScores",
    "ScoreSummary",
    "Unmatched",
    "cohen_kappa",
    "compare_labels",
    "compare_scores",
    "detect_kind",
    "holm",
    "intraclass",
    "label_changes",
    "max_t",
    "mcnemar_exact",
    "mcnemar_mid_p",
    "pass_all_k",
    "pass_at_k",
    "possible_range",
    "rank_unstable",
    "sample_size",
    "shrunken",
    "summarize_repetitions",
    "summarize_scores",
    "tango_interval",
    "wilson_interval",
    "worse_end",
    "worst_case_bounds",
]
