"""Mayfly: from a prompt to a picture, without state. Each folder is one room; docs/design.md shows the house."""
