"""Values of user code, made plain: JSON, evaluations, copies, secrets scrubbed, differences of texts."""
