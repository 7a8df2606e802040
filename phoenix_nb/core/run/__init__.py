"""What is run, and what follows an attempt: the plan, dry runs, retries, outages."""
