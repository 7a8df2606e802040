"""Do the ranges of a plan hold what the work takes, and how wide are they?

Work is simulated behind servers that answer one, two, eight or any number of calls at once, with log-normal
or gamma latencies, a fixed or an adapting number of slots, and a speed that drifts by a tenth between one
stretch and the next. A first stretch is seen; the next is forecast from it. The first half of the cases was
looked at while the method was chosen; the second half was kept aside.

    python -m benchmarks.plans
"""

import heapq
from collections import defaultdict
from itertools import product

import numpy as np

from phoenix_nb.core.spending.outlook import Calls, Outlook, Pace, Seen, forecast_work

GAP = 0.025


def draws(random, kind, number):
    """Latencies, in seconds."""
    if kind == "log-normal":
        return random.lognormal(-0.5, 0.5, number)
    return random.gamma(4, 0.2, number)


def work(latencies, *, slots, server, adaptive):
    """When each call begins and ends; slots of work that adapts open one after the other."""
    ready = [GAP * slot if adaptive else 0.0 for slot in range(slots)]
    free = [0.0] * server
    heapq.heapify(ready)
    spans = []
    for latency in latencies:
        begun = heapq.heappop(ready)
        end = max(begun, heapq.heappop(free)) + latency
        heapq.heappush(free, end)
        heapq.heappush(ready, end)
        spans.append((begun, end))
    return spans


def case(random, seen, number, *, server, width, kind):
    """One case: the outlook, and what the work then took in seconds and tokens."""
    adaptive = width is None
    slots = 64 if adaptive else width
    spans = work(draws(random, kind, seen), slots=slots, server=server, adaptive=adaptive)
    tokens = random.lognormal(5, 0.4, seen)
    known = Seen(
        tuple(end - start for start, end in spans),
        tuple(tokens),
        tuple(tokens * 1e-6),
        tuple(spans),
    )
    outlook = forecast_work(
        Outlook(number, 0),
        [Calls("", number, known)],
        Pace(slots, adaptive=adaptive, as_seen=True),
    )
    drifted = draws(random, kind, number) * random.lognormal(0, 0.1)
    took = max(end for _, end in work(drifted, slots=slots, server=server, adaptive=adaptive))
    return outlook, took, random.lognormal(5, 0.4, number).sum()


def main(each: int = 12) -> None:
    """Print coverage and width by number of calls seen, for the cases kept aside and the others."""
    grid = list(
        product([12, 100, 200, 1_000], [1, 2, 8, 5_000], [None, 4, 16], ["log-normal", "gamma"])
    )
    for part, fewest in product(("looked at", "kept aside"), (0, 200)):
        held, tokens_held, widths, token_widths = (defaultdict(list) for _ in range(4))
        for seen in (3, 5, 10, 30, 100, 200):
            for index, (number, server, width, kind) in enumerate(grid):
                if number < fewest:
                    continue
                for seed in range(each):
                    random = np.random.default_rng([seen, index, seed, part == "kept aside"])
                    outlook, took, tokens = case(
                        random, seen, number, server=server, width=width, kind=kind
                    )
                    time = outlook.seconds
                    held[seen].append(took in time)
                    tokens_held[seen].append(tokens in outlook.tokens)
                    widths[seen].append(
                        max(time.high / time.expected, time.expected / time.low) - 1
                    )
                    token_widths[seen].append(outlook.tokens.high / outlook.tokens.expected - 1)
        many = f", {fewest} calls to come or more" if fewest else ""
        print(f"cases {part}{many}; {len(held[3]):,} for each number of calls seen")
        for seen in held:
            ninth = np.quantile(widths[seen], 0.9)
            print(
                f"  {seen:>4} seen: time within the range {np.mean(held[seen]):.1%}, its reach "
                f"median {np.median(widths[seen]):.0%}, 90th percentile {ninth:.0%}; "
                f"tokens {np.mean(tokens_held[seen]):.1%}, reach {np.median(token_widths[seen]):.0%}"
            )


if __name__ == "__main__":
    main()
