"""What Phoenix has beside datasets and experiments, as its REST interface gives it: prompts, spans, tags."""

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any
from urllib.parse import quote

from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix.transport import Transport
from phoenix_nb.stores.wire import answers

__all__ = ["Resources"]

Json = dict[str, Any]
_AT_ONCE = 100
"""Names that are asked about in one request: an address has an end."""


class Resources:
    """Endpoints whose answers are passed on as they are. Thread-safe; each method blocks.

    Errors are those of `phoenix_nb.errors`; each refusal is also httpx's.

    Args:
        transport: Carries the requests.
    """

    def __init__(self, transport: Transport) -> None:
        self._http = transport

    # prompts

    def create_prompt(self, prompt: Json, version: Json) -> Json:
        """Store a version of a prompt, which is made if need be; returns the version."""
        return self._post("/v1/prompts", {"prompt": prompt, "version": version})

    def prompt_version(self, version_id: str) -> Json:
        """One version, by its id."""
        return self._get(f"/v1/prompt_versions/{_part(version_id)}")

    def latest_prompt_version(self, prompt: str) -> Json:
        """The latest version of a prompt, which is named by its name or id."""
        return self._get(f"/v1/prompts/{_part(prompt)}/latest")

    def tagged_prompt_version(self, prompt: str, tag: str) -> Json:
        """The version of a prompt that has a tag."""
        return self._get(f"/v1/prompts/{_part(prompt)}/tags/{_part(tag)}")

    def prompts(self) -> list[Json]:
        """Every prompt."""
        return list(self._http.pages("/v1/prompts", answers.OBJECTS, key=itemgetter("id")))

    def update_prompt(self, prompt: str, fields: Json) -> Json:
        """Put other fields in place of a prompt's."""
        path = f"/v1/prompts/{_part(prompt)}"
        answer = self._http.send("PATCH", path, body=wire.encode(fields))
        found: Json = answers.OBJECT.read(answer.body)["data"]
        return found

    def delete_prompt(self, prompt: str) -> None:
        """Delete a prompt with its versions."""
        self._http.send("DELETE", f"/v1/prompts/{_part(prompt)}")

    def prompt_version_tags(self, version_id: str) -> list[Json]:
        """The tags of a version."""
        path = f"/v1/prompt_versions/{_part(version_id)}/tags"
        return list(self._http.pages(path, answers.OBJECTS, key=itemgetter("id")))

    def tag_prompt_version(self, version_id: str, tag: Json) -> None:
        """Give a version a tag, which another version of the prompt then no longer has."""
        path = f"/v1/prompt_versions/{_part(version_id)}/tags"
        self._http.send("POST", path, body=wire.encode(tag))

    # tags of experiments

    def experiment_tags(self, experiment_id: str) -> list[Json]:
        """The tags of an experiment."""
        path = f"/v1/experiments/{_part(experiment_id)}/tags"
        return list(self._http.pages(path, answers.OBJECTS, key=itemgetter("name")))

    def tag_experiment(self, experiment_id: str, name: str) -> None:
        """Give an experiment a tag, which another one on its dataset then no longer has."""
        path = f"/v1/experiments/{_part(experiment_id)}/tags"
        self._http.send("POST", path, body=wire.encode({"name": name}))

    def untag_experiment(self, experiment_id: str, name: str) -> None:
        """Take a tag away from an experiment."""
        self._http.send("DELETE", f"/v1/experiments/{_part(experiment_id)}/tags/{_part(name)}")

    # spans

    def spans(self, project: str, params: Mapping[str, Any]) -> Iterator[Json]:
        """The spans of a project, newest first."""
        path = f"/v1/projects/{_part(project)}/spans"
        return self._http.pages(
            path, answers.OBJECTS, params, key=lambda span: str(span["context"]["span_id"])
        )

    def send_spans(self, project: str, spans: Sequence[Mapping[str, Any]]) -> Json:
        """Send spans to a project, which is made if need be."""
        path = f"/v1/projects/{_part(project)}/spans"
        found: Json = self._http.post(
            path, {"data": [dict(span) for span in spans]}, answers.ANYTHING
        )
        return found

    def annotate_spans(self, annotations: Sequence[Json], *, sync: bool) -> list[Json]:
        """Annotate spans; an annotation takes the place of one of its name and identifier.

        Args:
            annotations: One for each span and name.
            sync: Whether to wait until they are stored, and return their ids.
        """
        answer = self._http.post(
            "/v1/span_annotations",
            {"data": list(annotations)},
            answers.ANYTHING,
            params={"sync": str(sync).lower()},
        )
        return list((answer or {}).get("data") or ())

    def note_span(self, span_id: str, note: str) -> Json:
        """Add a note to a span."""
        return self._post("/v1/span_notes", {"data": {"span_id": span_id, "note": note}})

    def span_annotations(
        self, project: str, span_ids: Sequence[str], params: Mapping[str, Any]
    ) -> list[Json]:
        """The annotations of spans."""
        path = f"/v1/projects/{_part(project)}/span_annotations"
        found: list[Json] = []
        for start in range(0, len(span_ids), _AT_ONCE):
            asked = {**params, "span_ids": list(span_ids[start : start + _AT_ONCE])}
            found += self._http.pages(path, answers.OBJECTS, asked, key=itemgetter("id"))
        return found

    def delete_span(self, span: str) -> None:
        """Delete a span."""
        self._http.send("DELETE", f"/v1/spans/{_part(span)}")

    def _get(self, path: str) -> Json:
        found: Json = self._http.get(path, answers.OBJECT)["data"]
        return found

    def _post(self, path: str, body: Json) -> Json:
        found: Json = self._http.post(path, body, answers.OBJECT)["data"]
        return found


def _part(name: str) -> str:
    """A name as one part of a path."""
    return quote(name, safe="=", errors="replace")
