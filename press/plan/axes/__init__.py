"""What a document can be made once for each of: a file here for each kind of records, with its `AXIS`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from press.rules import modules_in

if TYPE_CHECKING:
    from press.pieces import Axis

AXES: dict[str, Axis] = {module.AXIS.name: module.AXIS for module in modules_in(sys.modules[__name__])}
