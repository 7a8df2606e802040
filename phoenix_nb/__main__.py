"""The command line: `phoenix-nb demo`, `list`, `show`, `compact`, `delete`, `archive`."""

import argparse
import os
import sys
from collections.abc import Sequence

from phoenix_nb import __version__
from phoenix_nb.errors import PhoenixNBError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the process's exit status."""
    parser = argparse.ArgumentParser(
        prog="phoenix-nb", description="Run, watch and compare LLM experiments."
    )
    parser.add_argument("--version", action="version", version=f"phoenix_nb {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("demo", help="run two prompts over a small dataset with a stand-in model")
    commands.add_parser("list", help="list the stored experiments")
    show = commands.add_parser("show", help="show an experiment: scores, failures, how to go on")
    show.add_argument("id", metavar="ID", help="its id or name, as `phoenix-nb list` shows them")
    commands.add_parser("compact", help="give the room of what was deleted back to the disk")
    delete = commands.add_parser("delete", help="delete experiments with all that belongs to them")
    delete.add_argument("ids", nargs="+", metavar="ID", help="as `phoenix-nb list` shows it")
    archive = commands.add_parser("archive", help="move an experiment into a store of its own")
    archive.add_argument("id", metavar="ID", help="as `phoenix-nb list` shows it")
    archive.add_argument("file", metavar="FILE", help="the file to make, such as old.db")
    chosen = parser.parse_args(arguments)
    try:
        status = _run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at exit
        return 1
    except PhoenixNBError as error:
        message = str(error).replace("list_experiments()", "`phoenix-nb list`")
        sys.stderr.write(f"{message}\n")
        return 1
    else:
        return status


def _run(chosen: argparse.Namespace) -> int:
    match chosen.command:
        case "demo":
            return _demo()
        case "list":
            return _list()
        case "show":
            return _show(chosen.id)
    from phoenix_nb.client import Client

    with Client() as client:
        match chosen.command:
            case "compact":
                freed = client.compact()
                sys.stdout.write(f"{freed:,} bytes freed in {client.store.location}\n")
            case "delete":
                for id_ in chosen.ids:
                    client.experiments.delete(experiment_id=id_)
                    sys.stdout.write(f"{id_} deleted\n")
                sys.stdout.write("`phoenix-nb compact` gives their room back to the disk.\n")
            case "archive":
                file = client.experiments.archive(experiment_id=chosen.id, path=chosen.file)
                sys.stdout.write(
                    f"{chosen.id} moved to {file}; Client(path={str(file)!r}) reads it\n"
                )
    return 0


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
    from phoenix_nb.verbs.stored import list_experiments

    sys.stdout.write(f"{list_experiments()!r}\n")
    return 0


def _show(experiment_id: str) -> int:
    from phoenix_nb.verbs.stored import get_experiment

    sys.stdout.write(f"{get_experiment(experiment_id)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
