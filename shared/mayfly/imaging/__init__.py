"""Everything but the painter that touches pixels: decoding with limits, encoding, the marks of origin in a file."""
