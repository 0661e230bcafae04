"""The kinds of records that a document can be made for. A new kind needs a file here, with its `AXIS`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from press.rules import modules_in

if TYPE_CHECKING:
    from press.pieces import Axis

AXES: dict[str, Axis] = {module.AXIS.name: module.AXIS for module in modules_in(sys.modules[__name__])}
