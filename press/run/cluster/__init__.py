"""The press on many machines: the same orders, filled by the workers of a Dask scheduler. See docs/clusters.md."""
