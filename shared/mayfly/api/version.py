"""The version that /health and openapi.json tell; pyproject.toml has the same, and a test holds it."""

VERSION = "0.1.0"
