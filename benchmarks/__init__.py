"""The speed of the press compared with the engine alone: tables with ratios, no tests. `make bench` or `python -m benchmarks`."""
