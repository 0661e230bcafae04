"""Stage 6, PIECE: a job -> its outcome: the files as bytes, what is wrong, what was read. Writes nothing."""
