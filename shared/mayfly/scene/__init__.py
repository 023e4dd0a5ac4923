"""What a prompt shows: the parser and the `Scene` it makes, shared by the refiner and the painter."""
