"""The proofs are of the whole campaign."""

from tests.campaign import campaign

__all__ = ["campaign"]
