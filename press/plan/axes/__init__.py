"""The kinds of records that a document can be made for. A new kind needs a file here and an entry in AXES."""

from __future__ import annotations

from press.plan.axes import briefs, counties, spoken

AXES = {axis.name: axis for axis in (briefs.AXIS, spoken.AXIS, counties.AXIS)}
