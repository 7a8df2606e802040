"""What is noted about an experiment or a dataset beside its runs: by people, budgets, races, comparisons.

Entries are only ever appended: one that corrects or undoes another names it, and their reader adds them
up to what holds now. Few runs meet any of them: each is imported from its own file, where it is used.
"""
