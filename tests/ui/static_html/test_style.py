"""Inline styles say each thing once."""

from phoenix_nb.ui.static_html.markup import tag
from phoenix_nb.ui.static_html.style import in_force


def test_the_last_declaration_of_a_property_counts_in_its_place() -> None:
    assert (
        in_force("padding-left:1px;padding:6px;padding-left:9px;") == "padding:6px;padding-left:9px"
    )
    assert in_force("padding-left:1px;padding:6px;") == "padding-left:1px;padding:6px"
    assert in_force("") == ""


def test_an_element_carries_no_style_that_is_overruled() -> None:
    cell = tag("td", "x", style="border:none;color:var(--a,red);border:none;color:blue;")
    assert cell == '<td style="border:none;color:blue">x</td>'
