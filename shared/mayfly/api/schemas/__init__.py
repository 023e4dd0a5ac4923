"""What goes in and out over HTTP, as msgspec structures: docs/openapi.json is made from these."""
