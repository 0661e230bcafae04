"""The campaign that is read; see tests/campaign.py."""

from tests.campaign import campaign

__all__ = ["campaign"]
