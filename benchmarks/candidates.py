"""Who is measured: phoenix_nb, its peers with pinned versions, and asyncio alone."""

from dataclasses import dataclass, field

OPENAI = "openai==3.54.0"
"""The chat client of the rate-limited scenarios, the same for everyone."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One row of the tables."""

    name: str
    module: str
    """Its adapter, in `benchmarks.peers`."""
    requirements: tuple[str, ...] = ()
    """What its environment is made of; empty: the environment that the harness runs in."""
    imports: str = ""
    """What a user imports, for the import times; empty: nothing to measure."""
    keeps: str = "in memory"
    """What is left of a run when the process is killed."""
    leaves_out: dict[str, str] = field(default_factory=dict)
    """Scenarios that it is not asked for, by patterns of their names, and why."""


OURS = "phoenix_nb"

_ALL = (
    Candidate(
        OURS,
        "phoenix_nb",
        imports="import phoenix_nb",
        keeps="SQLite, every run committed",
    ),
    Candidate("asyncio alone", "bare", keeps="nothing"),
    Candidate(
        "pydantic-evals",
        "pydantic_evals",
        ("pydantic-evals==2.62.0", "pydantic-ai-slim[retries]==2.62.0", OPENAI),
        "import pydantic_evals",
    ),
    Candidate("langfuse", "langfuse", ("langfuse==5.0.4", OPENAI), "import langfuse"),
    Candidate("braintrust", "braintrust", ("braintrust==0.47.0", OPENAI), "import braintrust"),
    Candidate(
        "langsmith",
        "langsmith",
        ("langsmith==0.15.0", OPENAI),
        "from langsmith import Client, aevaluate",
    ),
    Candidate("weave", "weave", ("weave==0.54.0", OPENAI), "import weave", keeps="nothing"),
    Candidate(
        "opik",
        "opik",
        ("opik==2.2.122", OPENAI),
        "from opik.evaluation import evaluate_on_dict_items",
        leaves_out={
            "no-op-async-*": "takes no async tasks",
            "waiting": "takes no async tasks",
            "burst": "takes no async tasks",
        },
    ),
    Candidate(
        "arize-phoenix-client",
        "phoenix_client",
        ("arize-phoenix-client==3.5.0", OPENAI),
        "import phoenix.client",
        keeps="in memory (dry run; with a server: in its database)",
        leaves_out={
            "no-op-*-default": "minutes: its default is 3 calls at once",
            "no-op-sync-10000-50": "minutes, as with async tasks",
        },
    ),
)
CANDIDATES = {one.name: one for one in _ALL}
