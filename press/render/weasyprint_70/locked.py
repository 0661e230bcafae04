"""Checks the engine's version when imported; must be imported before anything that uses the engine's private names."""

from __future__ import annotations

from press.render.weasyprint_70.guard import check_version
from press.render.weasyprint_70.libraries import load

check_version()
load()
