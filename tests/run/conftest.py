"""The leaflet whose text may be too long, as the tests of what makes pieces know it."""

from tests.make.conftest import long_text

__all__ = ["long_text"]
