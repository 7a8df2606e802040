"""Do the ranges of a plan hold what the work takes, and how wide are they?

Work is simulated behind servers that answer one, two, eight or any number of calls at once, with a fixed
number of slots or as many as the product's own controller opens, and a speed that drifts by a tenth between
one stretch and the next. A first stretch is seen; the next is forecast from it. Log-normal and gamma
latencies were looked at while the method was chosen; those of other shapes were kept aside.

Beside the reach of the range stands that of the narrowest one there is: from the 5th to the 95th percentile
of what the same work takes when everything is known but which calls will be slow and how the server will
drift. PLANS.md holds the figures.

    python -m benchmarks.plans            # all of that
    python -m benchmarks.plans learning   # what those who have to learn the latencies could do at best
"""

import heapq
import math
import sys
from collections import defaultdict
from itertools import product

import numpy as np

from phoenix_nb.core.limits.concurrency import ADAPTIVE_CEILING, ConcurrencyLimit
from phoenix_nb.core.limits.gate import CallOutcome
from phoenix_nb.core.spending.outlook import Calls, Outlook, Pace, Seen, forecast_work

ANY = 5_000
NUMBERS = 12, 100, 200, 1_000
SEEN = 3, 10, 30, 100, 200
LATENCIES = {
    "looked at": {
        "log-normal": lambda random, number: random.lognormal(-0.5, 0.5, number),
        "gamma": lambda random, number: random.gamma(4, 0.2, number),
    },
    "kept aside": {
        "even": lambda random, number: random.lognormal(0.5, 0.25, number),
        "wide": lambda random, number: random.lognormal(0.5, 0.7, number),
        "stragglers": lambda random, number: (
            random.gamma(9, 0.2, number) * np.where(random.random(number) < 0.05, 4, 1)
        ),
    },
}


def work(latencies, *, slots, server):
    """When each call begins and ends; slots None: as many as the controller opens."""
    limit = ConcurrencyLimit(slots)
    free = [0.0] * server
    flying, spans, now = [], [], 0.0
    while len(spans) < len(latencies) or flying:
        wait = math.inf
        while len(spans) < len(latencies) and (wait := limit.delay(now)) <= 0:
            permit = limit.acquire(now)
            end = max(now, heapq.heappop(free)) + latencies[len(spans)]
            heapq.heappush(free, end)
            heapq.heappush(flying, (end, len(spans), permit))
            spans.append((now, end))
            wait = math.inf
        if flying and flying[0][0] <= now + wait:
            now, _, permit = heapq.heappop(flying)
            limit.release(permit, now, CallOutcome.SUCCEEDED)
        else:
            now += wait
    return spans


def took(random, draw, number, *, server, slots):
    """How long a stretch to come takes, in seconds."""
    latencies = draw(random, number) * random.lognormal(0, 0.1)
    return max(end for _, end in work(latencies, slots=slots, server=server))


def forecast(random, draw, seen, number, *, server, slots):
    """Forecast calls to come from some that have been seen."""
    spans = work(draw(random, seen), slots=slots, server=server)
    tokens = random.lognormal(5, 0.4, seen)
    known = Seen(
        tuple(end - start for start, end in spans),
        tuple(tokens),
        tuple(tokens * 1e-6),
        tuple(spans),
    )
    return forecast_work(
        Outlook(number, 0),
        [Calls("", number, known)],
        Pace(slots or ADAPTIVE_CEILING, adaptive=slots is None, as_seen=True),
    )


def reach_of(low, expected, high):
    """By how much, as a share of what is expected, a range reaches further than that."""
    return max(high / expected, 2 - low / expected) - 1


def main(each: int = 8) -> None:
    """Print coverage and reach by the numbers of calls seen and to come, the cases kept aside last."""
    for part, number in product(LATENCIES, NUMBERS):
        draws = LATENCIES[part].values()
        cells = list(enumerate(product((1, 2, 8, ANY), (None, 4, 16), draws)))
        known = defaultdict(list)
        for index, (server, slots, draw) in cells:
            random = np.random.default_rng([number, index])
            times = [
                took(random, draw, number, server=server, slots=slots) for _ in range(6 * each)
            ]
            known[slots].append(reach_of(*np.quantile(times, (0.05, 0.5, 0.95))))
        for seen, adaptive in product(SEEN, (False, True)):
            held, tokens_held, reaches, token_reaches = [], [], [], []
            for (index, (server, slots, draw)), seed in product(cells, range(each)):
                if (slots is None) != adaptive:
                    continue
                random = np.random.default_rng([seen, number, index, seed])
                outlook = forecast(random, draw, seen, number, server=server, slots=slots)
                held.append(
                    took(random, draw, number, server=server, slots=slots) in outlook.seconds
                )
                tokens_held.append(random.lognormal(5, 0.4, number).sum() in outlook.tokens)
                time, tokens = outlook.seconds, outlook.tokens
                reaches.append(reach_of(time.low, time.expected, time.high))
                token_reaches.append(reach_of(tokens.low, tokens.expected, tokens.high))
            best = [
                reach for slots, of in known.items() if (slots is None) == adaptive for reach in of
            ]
            print(
                f"{part}, {number:>5} to come, {seen:>3} seen, {'adapting' if adaptive else 'as fixed'}: "
                f"time held {np.mean(held):.1%} of {len(held)}, reach median {np.median(reaches):.0%}, "
                f"90th percentile {np.quantile(reaches, 0.9):.0%} (the narrowest {np.median(best):.0%}, "
                f"{np.quantile(best, 0.9):.0%}); tokens held {np.mean(tokens_held):.1%}, "
                f"reach {np.median(token_reaches):.0%}",
                flush=True,
            )


def learnt(random, seen, number, *, slots):
    """Forecast as one would who knows the controller, and that no call waits for another one.

    What is to be learnt are the latencies, of which those seen are drawn again: first as many as were seen,
    for what the sample leaves open, then those to come, spread as a kernel estimate of their logarithm is.

    Returns:
        The quantiles, from 3.5 % to 96.5 %, of what the work then takes.
    """
    width = 1.06 * np.std(np.log(seen)) * len(seen) ** -0.2
    times = []
    for _ in range(60):
        again = random.choice(random.choice(seen, len(seen)), number)
        again = again * random.lognormal(0, width, number) * random.lognormal(0, 0.1)
        times.append(max(end for _, end in work(again, slots=slots, server=ANY)))
    return np.quantile(times, (0.035, 0.5, 0.965))


def holding(ranges, times, share=0.9):
    """Stretch ranges by the one factor with which they hold that share of times; returns their reaches."""
    logs = np.log(np.array(ranges))
    low, middle, high = logs.T[:, :, None]
    apart = np.log(times) - middle
    needed = np.where(apart > 0, apart / (high - middle), apart / (low - middle))
    factor = np.quantile(needed, share)
    return [reach_of(*np.exp(one[1] + factor * (one - one[1]))) for one in logs]


def described(ranges, times):
    """Say how many times some ranges hold, and how far they reach: as they are, and if they held 90 %."""
    held = np.mean([(low <= times) & (times <= high) for low, _, high in ranges])
    enough = holding(ranges, times)
    reach = np.median([reach_of(*one) for one in ranges])
    return (
        f"held {held:.0%} at {reach:.0%}, would hold 90% at {np.median(enough):.0%},"
        f" 90th percentile {np.quantile(enough, 0.9):.0%}"
    )


def learning(each: int = 16) -> None:
    """Print, where nothing waits and slots adapt, how far ranges reach that hold nine cases of ten."""
    for number, seen, part in product((200, 1_000), (100, 200), LATENCIES):
        for index, (name, draw) in enumerate(LATENCIES[part].items()):
            random = np.random.default_rng([number, seen, index])
            times = np.array(
                [took(random, draw, number, server=ANY, slots=None) for _ in range(100)]
            )
            plans, best = [], []
            for seed in range(each):
                random = np.random.default_rng([seen, number, index, seed])
                time = forecast(random, draw, seen, number, server=ANY, slots=None).seconds
                plans.append((time.low, time.expected, time.high))
                best.append(learnt(random, draw(random, seen), number, slots=None))
            print(
                f"{part}, {name}, {number:,} to come, {seen} seen: a plan {described(plans, times)};"
                f" who knows the controller {described(best, times)};"
                f" who knows all {reach_of(*np.quantile(times, (0.05, 0.5, 0.95))):.0%}",
                flush=True,
            )


if __name__ == "__main__":
    learning() if "learning" in sys.argv else main()
