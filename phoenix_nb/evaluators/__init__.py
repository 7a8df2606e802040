"""Evaluators to start with. Each of these makes one: `evaluators=[exact_match(), contains("sorry")]`.

- right or wrong: `exact_match`, `contains`, `regex`, `numeric`, `is_json`, `json_schema`, `length`
- how close: `similarity`, `edit_distance`, `text_overlap`, `rouge_l`
- by the steps of an agent, in its trace: `tool_calls`, `max_calls`, `no_failed_spans`
- evaluated by a model: `llm_judge`, and `pairwise_judge`, which compares with another experiment

Those that compare with what is expected take `expected_key`: which field of the example's expected output.
It may be left out where there is only one. `output_key` does the same for outputs that are dicts.
"""

from phoenix_nb.evaluators.judge import llm_judge
from phoenix_nb.evaluators.matching import contains, exact_match, length, regex
from phoenix_nb.evaluators.numerals import numeric
from phoenix_nb.evaluators.overlap import edit_distance, rouge_l, similarity, text_overlap
from phoenix_nb.evaluators.pairwise import pairwise_judge
from phoenix_nb.evaluators.structure import is_json, json_schema
from phoenix_nb.evaluators.trajectory import max_calls, no_failed_spans, tool_calls

__all__ = [
    "contains",
    "edit_distance",
    "exact_match",
    "is_json",
    "json_schema",
    "length",
    "llm_judge",
    "max_calls",
    "no_failed_spans",
    "numeric",
    "pairwise_judge",
    "regex",
    "rouge_l",
    "similarity",
    "text_overlap",
    "tool_calls",
]
