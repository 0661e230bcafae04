"""The press: content in YAML in, finished PDFs out, in six stages that run one way.

content reads, plan decides, render makes, finish finishes, preflight checks, work runs the other five.
"""

__version__ = "1.0.0"
