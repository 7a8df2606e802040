"""One adapter for each candidate: the work of `tests.bench.workload`, put in that package's own words."""
