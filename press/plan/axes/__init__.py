"""What a document can be made once for each of. A new kind of records is a file here and a line in AXES."""

from __future__ import annotations

from press.plan.axes import briefs, counties, spoken

AXES = {axis.name: axis for axis in (briefs.AXIS, spoken.AXIS, counties.AXIS)}
