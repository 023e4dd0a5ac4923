"""Telling a client's server how its job ended: Standard Webhooks over a connection that leads outside."""
