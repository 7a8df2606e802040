"""What people see: live views, static HTML and text, all drawn from progress, cards and records."""
