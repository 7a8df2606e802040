"""What calls took, added up as they end."""

from phoenix_nb.core.progress.counters import UsageTotal
from phoenix_nb.core.settings import settings
from phoenix_nb.model import Usage


def test_a_cost_that_nobody_reported_is_worked_out_from_the_price(monkeypatch):
    monkeypatch.setattr(settings, "prices", {"priced": (1.0, 2.0)})
    total = UsageTotal()
    total.add(Usage(prompt_tokens=500_000, completion_tokens=500_000, model="priced"))
    total.add(Usage(prompt_tokens=1, model="unknown to all"))
    assert total.cost == 1.5
    every = UsageTotal()
    every.add(total)
    assert every.cost == 1.5
