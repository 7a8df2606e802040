"""Pictures in saved notebooks, where a viewer strips the styles: GitHub's does."""

import re

import pytest

from phoenix_nb.ui.static_html.comparison import comparison_html
from phoenix_nb.ui.static_html.experiment import experiment_html
from phoenix_nb.ui.static_html.style import ACCENT, FILL, without_variables
from tests.ui.compared import compared
from tests.ui.fabric import experiment_card

PAGES = {
    "experiment": lambda: experiment_html(experiment_card()),
    "comparison": lambda: comparison_html(compared(3, 60, failing=0.3)),
}


@pytest.mark.parametrize("page", PAGES)
def test_pictures_keep_size_and_colour_without_styles(page):
    html = re.sub(r' style="[^"]*"', "", PAGES[page]())
    pictures = re.findall(r"<svg[^>]*>", html)
    assert pictures
    for picture in pictures:
        assert re.search(r' width="[\d%]+"', picture)
        assert re.search(r' height="\d+"', picture)
    shapes = re.findall(r"<(?:rect|line|circle)[^>]*>", html)
    assert shapes
    for shape in shapes:
        assert re.search(r' (?:fill|stroke)="(?!var)[^"]+"', shape), shape


def test_colour_without_variables_is_the_fallback():
    assert without_variables(ACCENT).startswith("#")
    assert without_variables(FILL) == FILL
