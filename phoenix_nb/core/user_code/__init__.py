"""Tasks, evaluators, prompts and variants as users give them: how they are called, what identifies them."""
