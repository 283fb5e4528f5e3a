"""graphbuild."""
