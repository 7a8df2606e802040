"""Tutorials in the manner of Phoenix's, as a user of `phoenix.client` would write them.

The model is a stand-in. Run as a program, this plays one with Phoenix's own client, and prints its result as
JSON: `python -m tests.phoenix.tutorials <name> <connection>`.
"""

import json
import sys
from textwrap import dedent
from uuid import uuid4

SETUP = """
import warnings
warnings.simplefilter("ignore")
"""

QUICKSTART = """
import pandas as pd
from phoenix.client import Client
from phoenix.client.experiments import create_evaluator

client = Client(**CONNECTION)
df = pd.DataFrame([
    {"question": "What is Paul Graham known for?", "answer": "Co-founding Y Combinator", "topic": "tech"},
    {"question": "What is 2 + 2?", "answer": "4", "topic": "sums"},
])
dataset = client.datasets.create_dataset(
    dataframe=df, name=NAME, input_keys=["question"], output_keys=["answer"], metadata_keys=["topic"],
)

def task(input):
    return "4" if "2" in input["question"] else "Y Combinator, a startup accelerator"

def contains_keyword(output, metadata):
    return "Combinator" in output or metadata["topic"] == "sums"

@create_evaluator(kind="LLM", name="matches_expected")
def judge(output, expected):
    match = output == expected["answer"]
    return {"score": float(match), "label": "match" if match else "different", "explanation": "compared"}

experiment = client.experiments.run_experiment(
    dataset=dataset, task=task, evaluators=[contains_keyword, judge], experiment_name="initial",
    print_summary=False,
)
outputs = {run["dataset_example_id"]: run["output"] for run in experiment["task_runs"]}
rows = []
for evaluation in experiment["evaluation_runs"]:
    row = {"name": evaluation.name}
    if evaluation.result and "score" in evaluation.result:
        row["score"] = evaluation.result["score"]
    if evaluation.result and evaluation.result.get("explanation"):
        row["explanation"] = evaluation.result["explanation"]
    rows.append(row)
scores = pd.DataFrame(rows).groupby("name")["score"].mean().to_dict()

def short(output):
    return len(output) < 10

again = client.experiments.get_experiment(experiment_id=experiment["experiment_id"])
more = client.experiments.evaluate_experiment(experiment=again, evaluators=[short], print_summary=False)
RESULT = {
    "scores": scores,
    "outputs": sorted(outputs.values()),
    "matched": sorted(outputs.get(e["id"], "nothing") for e in dataset),
    "later": sorted(e.result["score"] for e in more["evaluation_runs"] if e.name == "short"),
    "found": experiment["experiment_id"] in [e["id"] for e in client.experiments.list(dataset_id=dataset.id)],
}
"""

PROMPTS = """
from phoenix.client import Client
from phoenix.client.types import PromptVersion

client = Client(**CONNECTION)
params = {
    "model": "gpt-4o-mini", "temperature": 0,
    "messages": [
        {"role": "system", "content": "Summarise in the style of {{ style }}."},
        {"role": "user", "content": "{{ article }}"},
    ],
}
first = client.prompts.create(
    name=NAME, version=PromptVersion.from_openai(params), prompt_description="Sums up"
)
params["messages"][0]["content"] = "Summarise in the style of {{ style }}, in one line."
second = client.prompts.create(name=NAME, version=PromptVersion.from_openai(params))
client.prompts.tags.create(prompt_version_id=first.id, name="production")

def model(messages, model, temperature):  # stands for openai.chat.completions.create
    return messages[0]["content"].count(",") * "short " + messages[1]["content"][:9]

dataset = client.datasets.create_dataset(
    name=NAME, inputs=[{"article": "A long article."}, {"article": "Another one."}]
)
scores = {}
for label, version in [("production", client.prompts.get(prompt_identifier=NAME, tag="production")),
                       ("latest", client.prompts.get(prompt_identifier=NAME))]:
    def summarise(input):
        return model(**version.format(variables={"style": "a poet", "article": input["article"]}))

    def is_short(output):
        return output.startswith("short")

    ran = client.experiments.run_experiment(
        dataset=dataset, task=summarise, evaluators=[is_short], experiment_name=label,
        experiment_metadata={"prompt_version": version.id}, print_summary=False,
    )
    scores[label] = [e.result["label"] for e in ran["evaluation_runs"]]
try:
    client.prompts.get(prompt_identifier="not-" + NAME)
except ValueError:
    missing = True
RESULT = {"scores": scores, "missing": missing, "ids": first.id != second.id}
"""

SPANS = """
import time
from datetime import datetime, timezone
import pandas as pd
from phoenix.client import Client

client = Client(**CONNECTION)
now = datetime.now(timezone.utc).isoformat()
ids = [MARK[:15] + str(n) for n in range(3)]
client.spans.log_spans(project_identifier=NAME, spans=[
    {"name": "chat", "context": {"trace_id": id_ * 2, "span_id": id_}, "span_kind": "LLM", "start_time": now,
     "end_time": now, "status_code": "OK",
     "attributes": {"input.value": f"question {n}", "output.value": f"answer {n}"}}
    for n, id_ in enumerate(ids)
])
for _ in range(150):
    time.sleep(0.2)
    spans_df = client.spans.get_spans_dataframe(project_identifier=NAME)
    if len(spans_df) == 3:
        break
judged = pd.DataFrame({"score": [1.0, 0.0, 1.0], "label": ["good", "bad", "good"]}, index=spans_df.index)
client.spans.log_span_annotations_dataframe(
    dataframe=judged, annotation_name="quality", annotator_kind="LLM", sync=True
)
client.spans.add_span_note(span_id=ids[0], note="Worth a look.")
annotations = client.spans.get_span_annotations_dataframe(
    spans_dataframe=spans_df, project_identifier=NAME, include_annotation_names=["quality"]
)
bad = annotations[annotations["result.label"] == "bad"].index
hard = spans_df.loc[bad, ["attributes.input.value", "attributes.output.value"]]
dataset = client.datasets.create_dataset(
    name=NAME,
    dataframe=hard.rename(columns={"attributes.input.value": "input", "attributes.output.value": "output"}),
    input_keys=["input"], output_keys=["output"],
)
RESULT = {
    "columns": sorted(spans_df.columns),
    "scores": sorted(annotations["result.score"]),
    "examples": len(dataset), "keys": sorted(dataset[0]["input"]),
}
"""

TUTORIALS = {"quickstart": QUICKSTART, "prompts": PROMPTS, "spans": SPANS}


def play(text: str, connection: dict) -> dict:
    """Run a tutorial, and return its result."""
    mark = uuid4().hex
    names = {"CONNECTION": connection, "NAME": f"tutorial-{mark[:8]}", "MARK": mark}
    exec(compile(dedent(SETUP + text), "<tutorial>", "exec"), names)  # noqa: S102 - the texts above
    result: dict = json.loads(json.dumps(names["RESULT"]))
    return result


if __name__ == "__main__":
    _, name, connection = sys.argv
    sys.__stdout__.write("\n" + json.dumps(play(TUTORIALS[name], json.loads(connection))))
