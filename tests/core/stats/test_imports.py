"""What the end of an experiment and the live view must not pay for."""

import subprocess
import sys

SCRIPT = """
import sys
from phoenix_nb.core.stats.repetitions import summarize_repetitions
from phoenix_nb.core.stats.running import RunningScores
from phoenix_nb.core.stats.summaries import summarize_scores
summarize_scores([1, 0, 1], ["a", "a", "b"]); summarize_scores([0.3, 0.4])
running = RunningScores(); running.add(0.5, "x"); running.add(0.6); running.histogram
summarize_repetitions([1, 0])
print(sorted({"numpy", "scipy", "pandas", "asyncio"} & set(sys.modules)))
"""


def test_summaries_import_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
