"""One adapter for each candidate: the work of `benchmarks.workload`, put in that package's own words."""
