"""Every number that the limits rest on: what it means, in which unit, and why it has that value.

None of them is the limit of an API: those are found out, or stated. They say how exactly times are known,
what a refusal may cost, and after how much evidence something is believed. `CONSTANTS` holds them all.
"""

from typing import NamedTuple, NoReturn

__all__ = [
    "AT_ONCE",
    "BUCKET",
    "CAP",
    "CHANCE",
    "CONSTANTS",
    "EVIDENCE",
    "EXPECTATION",
    "FLYING",
    "HISTORY",
    "KNEE",
    "LENGTH",
    "LIMITER",
    "METER",
    "PACE",
    "PEERS",
    "REFUSAL",
    "SOON",
    "SPACING",
    "TRIAL",
    "WINDOW",
]

REFUSAL = 2.0
"""Calls that a refusal is worth: it takes one of the three calls in a hundred that may be refused, and a trip
to the server."""
SOON = 1e-6
"""Seconds that are no wait: rounding must not make anyone ask again at once."""


class _Group:
    """Numbers that belong together. As attributes they are imported five times as fast as a named tuple."""

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{name} is a constant")


class Expectations(_Group):
    """What calls are expected to take."""

    memory: int = 30
    """Calls of a group that count; later ones push earlier ones out."""


class Meters(_Group):
    """Quotas that are stated."""

    usual_period: float = 60.0
    """Seconds in which a quota comes back whose period nobody tells: all the large APIs count by
    the minute."""
    kept: float = 0.98
    """What remains after each answer of the precision with which an earlier one told the period."""
    part: float = 0.05
    """Share of a quota by which a level is wrong, and not merely late."""
    surplus: float = 1e-6
    """Share of a quota that is nothing: rounding must not make anyone wait."""
    yields: float = 0.85
    """What remains of the share of a quota that is counted on after a refusal because it is used up: less is
    refused the smaller it is, and shares swing the less the larger it is …"""
    least_share: float = 0.1
    """… and what it is at the least, whoever takes the rest. It grows by the whole quota in one period, or in
    the usual one if that is shorter, whatever it is: so the shares of several clients become alike."""
    moved: float = 0.5
    """Share of the time by which a bucket's reset moves as it is used, from which on a reset has
    moved: a window's does not."""
    tick: float = 1e-3
    """Seconds within which calls are counted without working out what has come back meanwhile."""


class Limiters(_Group):
    """What belongs to all limits of a key."""

    history: int = 2_000
    """Calls that are remembered before anything has been refused; what they were tells a good deal
    about it."""
    stale: float = 900.0
    """Seconds without a call, after which what was learnt is forgotten."""
    pause: float = 2.0
    """Seconds without a call, and without one that waits, after which the user has paused. What was used
    before tells nothing of a refusal after it, if the pause was also longer than calls had been made for …"""
    longest: float = 60.0
    """… or than these seconds: no quota that calls are spaced by takes longer to come back."""
    doubted: int = 3
    """Refusals without a reason after which there must be a quota besides those that are stated."""
    sure: float = 3.0
    reserve: float = 0.25
    """Standard deviations by which calls may take more than is expected of them, and share of a
    quota that is kept for that at the most."""
    lightest: float = 1e-3
    """Usual calls that every call takes at the least of a quota of tokens that is learnt."""
    low: float = 0.1
    """Share of a stated quota below which it may be why a call was refused, whoever has taken the
    rest."""
    moment: float = 0.01
    """Seconds for which nothing is learnt from answers after one that stated that plenty is left of
    all quotas, or that stated nothing, where nothing is known. So learning costs little however many
    calls there are."""
    patience: float = 60.0
    """Seconds for which a quota of a day or more is waited for: some let a call through every few seconds."""
    several: float = 100.0
    """Calls for which enough is plenty, even below the reserve: more than leave in a moment."""


class PeerTurns(_Group):
    """Taking turns with other processes."""

    look: float = 0.25
    """Seconds after which it is looked again who else meets a limit."""
    events: int = 4_096
    """What is remembered of calls, for those who come later: that one was made, or is over."""
    lead: float = 2.0
    """Calls that one may be ahead of another that waits: so neither waits for each call of the other."""
    offer: float = 0.05
    """Seconds for which a turn is kept for another, who may be busy or have nothing left to do …"""
    patience: int = 5
    """… and how often the time doubles for which none is offered to it after it has not taken its turn."""
    poll: float = 0.005
    """Seconds after which whoever waits for another process asks again."""
    late: float = 0.25
    """Seconds by which a process may ask later than it meant to, and still count as waiting."""
    recent: float = 1.0
    """Seconds for which calls of a process count that has just come, for one that has learnt a quota."""
    silent: float = 30.0
    """Seconds without a word after which nobody waits any more for the calls that a peer has in flight: it
    may have been stopped, and hold them for as long as it lives."""


class Trials(_Group):
    """When a call is tried after all were refused."""

    first_pause: float = 0.02
    """Seconds without a call after the first refusal of all."""
    pause: float = 0.25
    longest_pause: float = 60.0
    """Seconds without a call when even the one call that was tried was refused; doubles each
    time."""
    lag: float = 0.1
    """Seconds for which answers may lie unread at least, because our own loop is busy: until then
    they may have made room for a call that was one too many."""
    longest_window: float = 600.0
    """Seconds: a window of which nothing is known yet is taken to be shorter."""
    stretch: float = 2.6
    """Ratio by which a pause may be longer than it need be, to end when a usual window does."""
    late: float = 0.1
    later: float = 0.03
    """Seconds, and share of a usual window, after which one that began with the first call is
    surely over: that call has to make a connection, and reaches the server later than others do."""


class Chances(_Group):
    """When refusals are taken for chance, and when not any more."""

    inexplicable: int = 4
    """Refusals that no quota explains, after which there is none: it would have changed each
    time. Twice as many are needed each time that this was wrong."""
    apart: int = 4
    """Calls that are accepted between two of those: a quota that has changed refuses several in a
    row."""
    latest: int = 24
    """Calls, the latest of which tell whether more are refused than by chance."""
    deviations: float = 3.0
    """Standard deviations, and one call, by which more of them may be refused than expected: that
    happens once in a thousand times."""
    step: int = 8
    rise: float = 2.0
    """Calls after which they are made faster, and by which ratio: a quota would refuse half of
    the next ones."""
    fastest: float = 1e4
    """Calls per second from which on they are not spaced."""


class Histories(_Group):
    """What is remembered of calls, and how exactly."""

    kept: int = 1_000
    """Calls that are remembered at the least; up to twice as many are. A rate is told to a part in
    so many."""
    marks: int = 32
    """First refusals of episodes that are remembered."""
    following: int = 4
    """Calls after a refused one that tell how large it was, where tokens are limited …"""
    latest: int = 16
    """… and those that tell how exactly that is known."""
    fine: float = 0.01
    """Seconds to which a server tells how long to wait, where it does not tell whole ones."""
    settle: float = 0.0015
    """Seconds: calls made within this time may reach the server in any order. A refused one is
    taken for the last of them, since it was refused because of the others."""


class Flying(_Group):
    """Calls under way that overtake each other."""

    cold: float = 0.06
    warm: float = 0.002
    """Seconds within which calls overtake each other on their way: at first, when connections are
    made, and later …"""
    alone: float = 0.01
    """… and for calls that are made one by one, or in small numbers, to find something out."""


class Buckets(_Group):
    """The search for buckets that explain what was seen."""

    slack: float = 0.05
    most_slack: float = 0.33
    """Tokens by which a history may seem to contradict a bucket, besides those of the jitter, which
    may be this share of the depth at the most: a rate that is far too high would otherwise be
    excused by it."""
    overtaken: float = 1.0
    """Tokens by which it may seem to if no rate does better: one call overtook another in a burst
    …"""
    burst: float = 10.0
    """… so that this many tokens of depth go with each such token."""
    shallow: float = 0.1
    """Tokens by which the depth of a bucket of one may seem greater; a bucket between one and two
    is not believed in, which tells twice as much about the slow quotas that are the most costly to
    find out."""
    doubt: float = 2.0
    """What the logarithm of a likelihood may be less than the greatest: about nineteen in twenty of the true
    rates lie within it. Only where some calls must have been late."""
    slowest: float = 1e-3
    fastest: float = 1e4
    """Calls per second: what is looked for …"""
    rounding: float = 1.001
    """… and the ratio to them that is none."""
    grid: int = 40
    """Rates that are tried between these two."""
    zoom: int = 8
    zooms: int = 3
    """Rates that are tried in each of these rounds between the neighbours of the best one so far:
    some buckets are told from their neighbours only within a percent of their rate."""
    halvings: int = 7
    """Times that the edge of what fits is looked for between two rates."""
    known: float = 1.3
    """Ratio of the rates that were possible before below which only these are looked at again."""
    valleys: int = 4
    """Places at which to look more closely."""
    pairs: int = 8
    """Earlier refusals that the last one is paired with, to guess where to look."""


class Paces(_Group):
    """How a rate that is kept to is raised."""

    ready: float = 1.0 - 1e-6
    """Tokens at which a call may be made: rounding must not make anyone wait for a billionth of a
    token."""
    scale: float = 20.0
    """Calls, or those of a second if they are more, in which a rate that was kept to for long enough
    begins to be raised: not in proportion to how long that was, so that a quota that has grown
    tenfold is used within ten seconds from five calls a second on."""
    growth: float = 0.0005
    """Share by which it is raised after that many calls, besides the slope. It grows with the sixth
    power: hardly anything while a quota that is known well would notice, but to the double after
    three to four times as many if it has become greater."""


class Spacings(_Group):
    """How calls are spaced by what was found."""

    least_jitter: float = 0.002
    most_jitter: float = 0.1
    """Seconds by which the time from a call to its arrival varies: it is taken from how long
    refusals take, which depends on nothing else."""
    last: int = 16
    """Refusals that count for it."""
    stalled: float = 3.0
    """Ratio to what is usual above which a refusal took long because our own loop was busy."""
    enough: int = 12
    """Calls accepted since a quota has changed that are needed to tell the new one."""
    grace: float = 0.02
    """Seconds more than refusals take, after which a call that was not refused is presumed to be
    accepted."""
    surprise: float = 1.0
    """Usual calls by which a call differs more from what was expected of it than its like, after which
    what no bucket seemed to do is looked at again."""
    unsure: float = 2.0
    """Standard deviations by which a call that a quota of tokens refused may have been larger than it
    seemed."""
    wide: float = 1.5
    """Ratio of the rates that are possible from which the rate is still searched for."""
    narrow: float = 1.01
    """Ratio at which there is nothing more to learn from calls that are accepted."""
    spread: float = 8.0
    """How far below the highest possible rate a search begins if nothing is known."""
    haste: float = 0.1
    doubling: float = 1.0
    """Seconds in which a rate is doubled at the most, searched for or tried: those that four refusals take,
    but within these. What is refused until that is heard of grows with the quota then, not with the trial."""
    fastest: float = 1e5
    """Calls per second that are no limit."""
    gentle: float = 1.02
    """Factor by which a call raises the rate while searching if the wait after a refusal costs many
    calls."""
    longest_hold: float = 60.0
    least_slope: float = 0.01
    """Calls for which a rate is kept to, and share by which it is raised in as many more."""
    short_hold: float = 16.0
    soon_raised: float = 1.2
    """Calls, and seconds, for which it need not be kept to for longer while few calls are refused:
    a quota that has grown tenfold is used within ten seconds then, and an unchanged one refuses one
    call in a hundred …"""
    free: float = 8.0
    spare: float = 0.015
    """… compared with so many, and this share of all."""
    doubted: float = 16.0
    """Calls for which a rate is kept to that rests on two refusals: it may not be a bucket at
    all."""
    lost: float = 20.0
    """Calls between two refusals, for each call that the wait after one costs: 5 % of the quota."""
    early: int = 30
    """Calls: a refusal sooner after the last one is a sign that the rate is too high for how it is
    used. So is one before the rate was to be raised, where the wait after a refusal costs many calls."""
    pair: int = 2
    """Calls that must have been let through at first, to try whether as many are let through
    again."""
    trickle: float = 0.5
    """Share of those that the fastest bucket which was closed for so long lets through while they
    were made."""
    many: int = 20
    """Calls that must be let through at once, as many as at first, to expect no more, bucket or
    not."""
    shrunk: float = 0.9
    """Share of the calls expected that a quota must have let through, until it is taken to have
    shrunk."""
    most_doubt: float = 2.0
    """Ratio of the rate at which a call was refused to the average, beyond which it tells nothing
    more."""


class Evidences(_Group):
    """What tells a window from a bucket."""

    few: int = 4
    """Calls of which too few are let through to tell a window from a bucket."""
    no_bucket: float = 1.1
    """Ratio by which a bucket would have had to be faster in the burst than while it was closed."""
    more: float = 1.5
    """Ratio to what was let through at first of what no window lets through."""


class Windows(_Group):
    """How a window is kept to."""

    ahead: int = 2
    """Windows that are expected to come, at the least; else as many as there have been."""
    late: float = 0.003
    """Seconds by which calls keep clear of the edge of a window at the least: they do not arrive
    when they are made …"""
    latest: float = 0.03
    """… and share of the window by which they do at the most …"""
    calmer: float = 0.8
    """… and what is left of that from one window to the next."""
    most_grace: float = 0.1
    """Share of it for which the first call of a window is waited for at the most."""
    patience: int = 50
    """Calls after which one call more is tried than a window is known to let through, or those of a
    window …"""
    lost: int = 20
    """… or this many calls for each that is not made because of a refusal …"""
    more: float = 0.5
    """… after this share of it. It may be shorter, or the quota may have grown. If it is accepted,
    two more are tried, then four, and so on."""
    next: float = 0.8
    """Share of it after which a call begins the next one: those of its rhythm come sooner."""
    least: int = 2
    """Calls: a smaller window is as well a bucket."""
    surprises: int = 3
    many: float = 0.02
    """More calls than so many, and more than this share, that are refused inside of windows: there
    are none."""


class Lengths(_Group):
    """How long a window is."""

    usual: tuple[float, ...] = (
        1.0, 2.0, 3.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0,
    )  # fmt: skip
    """Seconds of windows that people choose …"""
    chosen: float = 0.75
    """… and how probable it is that they do; else the logarithm of every length is as probable."""
    close: float = 1.05
    """Ratio by which it may seem longer than it is at first: the first calls of all have to make
    connections."""
    between: int = 8
    """Parts of the ratio between the two times whose edges are compared."""
    looks: int = 200
    """Places at which it is looked, at the most, whether windows of one length may begin there."""
    least_step: float = 0.02
    longer: float = 3.0
    misses: int = 3
    """Seconds, and share of the window, after which a call is tried again that was refused although
    one like it had been let through; ratio by which it grows, and trials after which a usual length
    is taken to be meant."""


class Caps(_Group):
    """Limits on calls in flight."""

    tests: int = 3
    """Calls at the least that are made as soon as another one is over, and are accepted, to take a
    cap for true: as many as it lets through at once, so that a bucket has no tokens left that it
    could be."""
    vague: int = 16
    """Calls at once of which one may be miscounted: the more there are, the more pass each other on
    the way."""
    votes: int = 2
    """Refusals at the same number in flight, just above the most that was accepted, that make a cap
    as well."""
    first_trial: int = 8
    last_trial: int = 48
    """Calls at the cap after which one more is tried; doubles with each refusal of such a trial, so
    that they are one in fifty in the end, and a cap that has grown is noticed soon."""
    ripe: float = 0.75
    """Share of the widest gap between calls after which one more is tried: a bucket holds the most
    then."""
    cut: float = 0.7
    """What remains of a cap that refuses again what it accepted before: it has shrunk."""
    tried: int = 4
    """Times that a cap must have been filled, to be lowered rather than dropped when it refuses
    within it."""
    disputes: int = 3
    long: int = 32
    """Times that a number in flight may be refused that was accepted before, until it is no cap,
    unless so many times that number were accepted in between."""
    overtaken: int = 2
    """Calls beyond a cap that may have been accepted only because another one was just over: chance
    does not bring about more, but a bucket does."""


class AtOnce(_Group):
    """How many calls are made at once where nothing is refused."""

    ceiling: int = 64
    """The most calls in flight while nothing is known of the server."""
    highest: int = 1_000
    """The most calls in flight where a quota that is stated takes so many."""
    spare: float = 1.2
    """Ratio to the calls in flight that use a quota up on average."""
    remote: float = 0.02
    """Seconds; a server that answers sooner has no knee that matters."""
    gap: float = 0.025
    """Seconds between calls that are made without an answer to any: ten within a quarter of a
    second, in which nearly every server refuses what it does not let through. So a short run
    collects no more than ten refusals from a limit that nobody knows of yet, and an API that takes
    ten seconds to answer is asked by 64 calls after 1.6."""
    guided: float = 0.25
    """Seconds: the quicker answers are than that, the fewer calls are made without one. Each call
    more makes the rate grow by one in a latency, and it is the rate that most servers limit."""
    span: float = 8.0
    shortest_doubling: float = 0.15
    longest_doubling: float = 0.5
    """Slow start doubles about once in this many latencies, within these seconds, so that a refusal
    arrives before the load has grown by much; but never more than once in a latency."""
    local: float = 0.002
    """Seconds; calls that are over sooner reach no server, and are not held back."""
    decay: float = 0.98
    """What remains of the weight of a latency after the next answer: about the last 50 count."""
    cut: float = 0.7
    """What remains after an overload, as in CUBIC (RFC 9438, section 4.6)."""
    isolated: int = 3
    """Overloaded calls in a row, without a success between them, that are a sign rather than an
    accident."""


class Knees(_Group):
    """Where more calls at once only wait longer."""

    alike: float = 0.97
    """Share of the best throughput that is as good as all of it."""
    sure: float = 1.5
    """Standard errors by which a throughput must differ to be another one."""
    step: float = 0.7
    """Ratio of the calls at once that are tried next to those that do: where they do not, those are
    fewer than one and a half times as many as need be."""
    round: int = 24
    """Answers at least from which the time that calls take is told …"""
    rounds: int = 4
    """… and how often as many, after which it is decided however uncertain it is."""
    first_after: int = 2
    """Rounds with every slot in use before fewer are tried: it costs time where more would be
    better."""
    again_after: int = 40
    """Rounds after which it is looked again, at the least; twice as many each time."""
    least: int = 2
    """Calls at once that are always tried."""


class Constants(NamedTuple):
    """All of them, by what they are about."""

    expectation: Expectations = Expectations()
    meter: Meters = Meters()
    limiter: Limiters = Limiters()
    peers: PeerTurns = PeerTurns()
    trial: Trials = Trials()
    chance: Chances = Chances()
    history: Histories = Histories()
    flying: Flying = Flying()
    bucket: Buckets = Buckets()
    pace: Paces = Paces()
    spacing: Spacings = Spacings()
    evidence: Evidences = Evidences()
    window: Windows = Windows()
    length: Lengths = Lengths()
    cap: Caps = Caps()
    at_once: AtOnce = AtOnce()
    knee: Knees = Knees()


CONSTANTS = Constants()
EXPECTATION = CONSTANTS.expectation
METER = CONSTANTS.meter
LIMITER = CONSTANTS.limiter
TRIAL = CONSTANTS.trial
CHANCE = CONSTANTS.chance
HISTORY = CONSTANTS.history
FLYING = CONSTANTS.flying
BUCKET = CONSTANTS.bucket
PACE = CONSTANTS.pace
PEERS = CONSTANTS.peers
SPACING = CONSTANTS.spacing
EVIDENCE = CONSTANTS.evidence
WINDOW = CONSTANTS.window
LENGTH = CONSTANTS.length
CAP = CONSTANTS.cap
AT_ONCE = CONSTANTS.at_once
KNEE = CONSTANTS.knee
