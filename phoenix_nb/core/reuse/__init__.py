"""Never pay twice: what makes two results the same, and why a run could not be reused."""
