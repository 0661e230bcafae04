"""Stage 7, RUN: jobs -> files. Reads the project, keeps the cache, hands work to executors, writes."""
