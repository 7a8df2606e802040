"""Never pay twice."""
