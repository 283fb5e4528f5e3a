"""situate."""
