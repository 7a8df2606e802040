"""The views: live widgets, static HTML and text, all drawn from progress, reports and records."""
