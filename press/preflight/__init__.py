"""Stage 5, CHECK: a layout and a PDF -> diagnostics, one rule a file. Never changes what it looks at."""
