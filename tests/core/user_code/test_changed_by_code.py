"""What code changes itself."""

import ast

import pytest

from phoenix_nb.core.user_code.changed_by_code import changes_in


@pytest.mark.parametrize(
    ("source", "contents", "attributes", "rebound"),
    [
        ("seen.append(1)", {("seen",)}, set(), set()),
        ("state['n'] += 1", {("state",)}, set(), set()),
        ("state['a']['b'] = 1", {("state",)}, set(), set()),
        ("del state['n']", {("state",)}, set(), set()),
        ("self.seen.add(1)", {("self", "seen")}, set(), set()),
        ("self.count += 1", set(), {("self", "count")}, set()),
        ("self.a, box[0] = 1, 2", {("box",)}, {("self", "a")}, set()),
        ("next(numbers)", {("numbers",)}, set(), set()),
        ("def f():\n    global n\n    n += 1", {("n",)}, set(), {"n"}),
        ("def f():\n    def g():\n        log.extend(x)", {("log",)}, set(), set()),
        ("print(seen, len(state))", set(), set(), set()),
        ("client.ask(text)", set(), set(), set()),
    ],
)
def test_changes_are_found_by_path(source, contents, attributes, rebound):
    found = changes_in(ast.parse(source))
    assert (found.contents, found.attributes, found.rebound) == (contents, attributes, rebound)


def test_without_source_nothing_is_known_to_change():
    assert not changes_in(None).contents
