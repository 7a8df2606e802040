"""Phoenix's own method names, over the verbs: datasets, experiments, manual logging."""
