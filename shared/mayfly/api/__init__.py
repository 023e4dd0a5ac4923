"""The HTTP edge: schemas, problems, the resolver. Knows msgspec and Powertools, and turns both directions."""
