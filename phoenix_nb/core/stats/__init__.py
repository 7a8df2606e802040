"""Statistics of scores: pure functions from numbers to small frozen results.

- one variant: `summarize_scores`, `worst_case_bounds`, `summarize_repetitions`, `pass_at_k`,
  `pass_all_k`
- two variants on the same examples: `compare_scores`, `compare_labels`
- many comparisons: `max_t`; the best of them: `shrunken`
- examples that belong together: `intraclass`
- two raters: `cohen_kappa`
- while the run goes on: `RunningScores`

The example is the unit everywhere: repetitions sharpen what is known of an example, they do not add
examples. Nothing here imports numpy or scipy before a comparison is made; random draws come from
generators with a fixed seed of their own.
"""
