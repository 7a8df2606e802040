"""Tests as experiments: what `@pytest.mark.phoenix` records, and what a test says of its run.

```python
import pytest
from phoenix_nb.pytest import log_evaluation, log_output


@pytest.mark.phoenix
@pytest.mark.parametrize("question", ["Where is my parcel?"], ids=["parcel"])
def test_department(question):
    answer = "delivery"
    log_output(answer)
    log_evaluation(name="length", score=len(answer))
    assert answer == "delivery"
```

A module of tests is a dataset, each case of a test an example of it, and each session of pytest an
experiment on it; whether the test passed is the evaluation `pass`. The names are those of
`phoenix.client.pytest`.
"""

from phoenix_nb.pytest.case import evaluate, log_evaluation, log_output

__all__ = ["evaluate", "log_evaluation", "log_output"]
