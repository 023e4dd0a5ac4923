"""The HTTP edge: schemas in and out, problems, the resolver. Knows msgspec and Powertools, and turns both directions."""
