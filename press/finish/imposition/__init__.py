"""Finished pages -> printed sheets: where each page goes, which marks stand in the waste, one vector file."""
