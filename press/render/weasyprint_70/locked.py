"""Importing this refuses any engine but the one that this room is written for; it is imported before what needs that one."""

from __future__ import annotations

from press.render.weasyprint_70.guard import check_version

check_version()
