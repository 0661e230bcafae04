"""The gallery: a static site over what was made, for people who look and do not type."""
