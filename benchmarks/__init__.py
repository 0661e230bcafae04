"""How fast the press is, beside the engine alone: tables with ratios, never a test. `make bench`, or `python -m benchmarks`."""
