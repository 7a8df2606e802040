"""The command line: `phoenix-nb demo`, `phoenix-nb list`."""

import argparse
import sys
from collections.abc import Sequence

from phoenix_nb import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the process's exit status."""
    parser = argparse.ArgumentParser(
        prog="phoenix-nb", description="Run, watch and compare LLM experiments."
    )
    parser.add_argument("--version", action="version", version=f"phoenix_nb {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("demo", help="run two prompts over a small dataset with a stand-in model")
    commands.add_parser("list", help="list the stored experiments")
    chosen = parser.parse_args(arguments)
    return _demo() if chosen.command == "demo" else _list()


def _demo() -> int:
    from phoenix_nb.cli.demo import run

    write = sys.stdout.write
    write("Sorting 48 customer messages with two prompts. The model is a local stand-in.\n\n")
    comparison = run()
    for experiment in comparison.experiments:
        write(f"{experiment}\n\n")
    write(f"{comparison}\n\n")
    write(
        "Read it back in Python with:\n"
        f'  phoenix_nb.get_experiment("{comparison.experiments[-1].experiment_id}").to_dataframe()\n'
    )
    return 0


def _list() -> int:
    from phoenix_nb.verbs import list_experiments

    sys.stdout.write(f"{list_experiments()!r}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
