"""The translators' side: which texts each language needs, PO files kept in step with the source, sign-off, proofs."""
