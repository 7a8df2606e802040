"""Attempts on the workers of a Dask cluster. The kernel dispatches, limits, spends and records as ever.

| Module | Holds |
|---|---|
| `cluster` | what a run needs of a cluster before its first attempt |
| `executor` | the kernel's side: an `engine.executor.Executor` |
| `flights` | an attempt under way there, as the kernel keeps it |
| `message_queues` | messages on their way to a loop, and from workers in events of Dask's |
| `link` | the cluster as its client sees it, on the client's own loop |
| `checks` | what a cluster must be like, in words |
| `pickling` | the user's code, by value |
| `roster` | the workers, and which of them is next |
| `messages` | what travels there and back |
| `worker` | the workers' side: what the kernel asks of a worker, and its sessions |
| `attempt` | one attempt there, from the call to the report |
| `heard_limits` | what an attempt there learns of limits |
| `printed_output` | what attempts print, taken aside |
"""

from phoenix_nb.distributed.cluster import Cluster, cluster_of

__all__ = ["Cluster", "cluster_of"]
