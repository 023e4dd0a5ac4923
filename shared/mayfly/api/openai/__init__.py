"""OpenAI's image API over the same engine: its clients work unchanged, and what it lost comes back under `mayfly`."""
