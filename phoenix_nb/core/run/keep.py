"""What code keeps by hand of a call of a model: `phoenix_nb.keep`."""

from typing import Any

from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES
from phoenix_nb.errors import UsageError

__all__ = ["keep"]


def keep(*, prompt: Any = None, reply: Any = None) -> None:
    """Keep the prompt and the raw reply of a model's call, inside a task or an evaluator.

    They are stored beside the run, also if the attempt fails afterwards, and read with
    `experiment.exchanges(example_id)`. Call it once for each call of a model, or first with the prompt and
    then with the reply. `Prompt.format` and `llm_task` keep what they send by themselves. Of each text 256 kB
    are stored, its beginning and its end; `settings.keep` says of which runs. Where code runs outside of an
    experiment, nothing happens.

    ```python
    def task(input):
        prompt = f"Answer in one word: {input['question']}"
        reply = ask(prompt)
        pnb.keep(prompt=prompt, reply=reply)
        return reply["text"]
    ```

    Args:
        prompt: What was sent: a text, or messages, which are written as JSON.
        reply: What came back: a text, or anything that can be written as JSON. Alone, it belongs to the
            latest prompt that has no reply yet.

    Raises:
        UsageError: If there is neither of the two.
    """
    if prompt is None and reply is None:
        raise UsageError("keep() keeps nothing; pass prompt=, reply= or both.")
    notes = ATTEMPT_NOTES.get()
    if notes is not None and notes.exchanges is not None:
        notes.exchanges.keep(prompt, reply)
