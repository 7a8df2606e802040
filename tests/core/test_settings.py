"""Settings hold for calls that say nothing else; what makes no sense is refused where it is written."""

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.settings import Settings


def test_defaults_are_the_documented_ones(monkeypatch):
    monkeypatch.delenv("PHOENIX_NB_REUSE", raising=False)
    settings = Settings()
    assert (settings.reuse, settings.capture, settings.keep) == (False, True, "all")
    assert dict(settings.prices) == {}


@pytest.mark.parametrize(
    ("value", "reuse"),
    [("1", True), ("true", True), ("0", False), ("", False), (" OFF ", False), ("no", False)],
)
def test_environment_decides_reuse_until_it_is_set(monkeypatch, value, reuse):
    settings = Settings()
    monkeypatch.setenv("PHOENIX_NB_REUSE", value)
    assert settings.reuse is reuse
    settings.reuse = not reuse
    assert settings.reuse is not reuse


@pytest.mark.parametrize(
    ("value", "shares"), [(None, True), ("1", True), ("0", False), ("off", False)]
)
def test_limits_are_shared_unless_the_environment_or_the_setting_says_otherwise(
    monkeypatch, value, shares
):
    monkeypatch.delenv("PHOENIX_NB_SHARE_LIMITS", raising=False)
    if value is not None:
        monkeypatch.setenv("PHOENIX_NB_SHARE_LIMITS", value)
    settings = Settings()
    assert settings.share_limits is shares
    settings.share_limits = not shares
    assert settings.share_limits is not shares


def test_prices_set_as_a_whole_or_one_by_one():
    settings = Settings()
    settings.prices = {"a": (1, 2)}
    settings.prices["b"] = [0.5, 0]
    assert dict(settings.prices) == {"a": (1.0, 2.0), "b": (0.5, 0.0)}
    del settings.prices["a"]
    assert list(settings.prices) == ["b"]


@pytest.mark.parametrize(
    "price", [3, (1,), (1, 2, 3), ("1", 2), (-1, 1), (float("nan"), 1), (True, 1), None]
)
def test_price_that_is_not_two_amounts_is_refused(price):
    with pytest.raises(pnb.UsageError, match=r"prices\['m'\]"):
        Settings().prices["m"] = price


@pytest.mark.parametrize(
    ("name", "value"),
    [("reuse", 1), ("capture", "no"), ("keep", "some"), ("kept", "all"), ("share_limits", 0)],
)
def test_value_or_name_that_is_unknown_is_refused(name, value):
    with pytest.raises(pnb.UsageError, match=rf"settings\.{name}"):
        setattr(Settings(), name, value)


def test_settings_of_the_package_are_one_object():
    import phoenix_nb.core.settings

    assert pnb.settings is phoenix_nb.core.settings.settings
