"""Between the refinement routes' bodies and the refiner."""
