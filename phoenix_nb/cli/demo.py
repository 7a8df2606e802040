"""A demonstration on real text that runs on any machine: no key, no server, no network.

Forty-eight customer messages, written for this, are sorted into four departments by two prompts.
The "model" is a stand-in of a few lines, named as such: it matches the words of a message against
the prompt's description of each department, so that a better prompt really does better.
"""

import asyncio
import hashlib
import re
from typing import Any

from phoenix_nb.comparison import Comparison
from phoenix_nb.core.user_code.evaluator import evaluator
from phoenix_nb.dataset import Dataset
from phoenix_nb.verbs.variants import run_variants

PROMPTS = {
    "terse": """Answer with one word.
billing:
delivery:
account:
product:

Message: {message}""",
    "guided": """Which department should read this? Answer with one word.
billing: charged, invoice, refund, payment, card, price, fee, money
delivery: parcel, arrived, courier, tracking, shipped, late, address, box
account: password, login, email, profile, sign, locked, username, delete
product: broken, battery, screen, works, manual, size, button, noise

Message: {message}""",
}

_MESSAGES = {
    "billing": (
        "You charged my card twice for the same order.",
        "Can I have an invoice with my company's name on it?",
        "I sent the jacket back three weeks ago and the refund is still not here.",
        "Why has the price gone up since I put it in the basket?",
        "There is a fee on my statement that I do not recognise.",
        "My payment was declined although there is money on the card.",
        "I would like to pay in two instalments.",
        "Do you take vouchers from your old shop?",
        "The invoice says 40, the website said 35.",
        "Please give me my money back.",
        "Your billing page shows last year's plan.",
        "How do I claim the student discount?",
    ),
    "delivery": (
        "My parcel has not arrived and it was due on Monday.",
        "The courier left the box in the rain.",
        "Tracking has said 'shipped' for nine days.",
        "I typed the wrong address; can you still change it?",
        "Half of my order is missing from the box.",
        "It came late, so I bought one elsewhere.",
        "Can somebody else collect it for me?",
        "The delivery man asked me for a code that I do not have.",
        "Where is my stuff?",
        "Do you ship to the islands?",
        "The parcel was open when it arrived.",
        "I was at home all day and nobody rang.",
    ),
    "account": (
        "I forgot my password and the reset link has expired.",
        "Somebody has changed the email on my profile.",
        "Please delete everything you know about me.",
        "I cannot sign in on my new phone.",
        "My account is locked after three tries.",
        "How do I change my username?",
        "I get a login code that I never asked for.",
        "Two accounts were made with my address; can you merge them?",
        "Stop sending me the newsletter.",
        "Your site says that I do not exist.",
        "I want to use another email to sign in.",
        "The profile picture will not save.",
    ),
    "product": (
        "The kettle makes a loud noise when it boils.",
        "The screen stays black after the update.",
        "Does the battery last a whole day?",
        "The blue one is smaller than the size I ordered.",
        "One button does nothing at all.",
        "The manual is only in Finnish.",
        "It stopped working after a week; the handle is broken.",
        "Is this safe for the dishwasher?",
        "The product smells of glue.",
        "Nothing happens when I press start.",
        "Is there a lid that fits the large pot?",
        "It works, but it gets very hot.",
    ),
}


def dataset() -> Dataset:
    """Return the forty-eight messages, with the department that each belongs to."""
    rows = [
        {"message": message, "department": department}
        for department, messages in _MESSAGES.items()
        for message in messages
    ]
    return Dataset.from_records(
        rows, input_keys=["message"], output_keys=["department"], name="support messages"
    )


async def stand_in_model(prompt: str) -> str:
    """Answer as a very small language model might: by the words that message and departments share.

    Where no word fits, it guesses, always the same for the same message. It takes some
    milliseconds, as a model would.
    """
    instructions, _, message = prompt.rpartition("Message:")
    asked = set(re.findall(r"[a-z]+", message.lower()))
    digest = hashlib.sha256(message.encode()).digest()
    await asyncio.sleep(0.02 + digest[0] / 5_000)
    described: list[tuple[str, str]] = re.findall(r"^(\w+):(.*)$", instructions, flags=re.MULTILINE)
    scores = {name: len(asked & {name, *re.findall(r"[a-z]+", words)}) for name, words in described}
    best = max(scores.values())
    candidates = [name for name, score in scores.items() if score == best]
    return candidates[digest[1] % len(candidates)]


@evaluator(direction="maximize")
def correct(output: str, expected: dict[str, Any]) -> bool:
    """Whether the department is the right one."""
    return bool(output == expected["department"])


@evaluator(direction="maximize")
def one_word(output: str) -> bool:
    """Whether the answer keeps to the form that was asked for."""
    return len(output.split()) == 1


async def task(input: dict[str, Any], prompt: str) -> str:
    """Ask the stand-in model where a message belongs."""
    return await stand_in_model(prompt.replace("{message}", input["message"]))


def run() -> Comparison:
    """Run both prompts over the messages, side by side, and compare them."""
    return run_variants(dataset(), task, PROMPTS, [correct, one_word], print_summary=False)
