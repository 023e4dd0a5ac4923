"""Jobs: one submission each, over pictures that are made once; from the 202 to the last word about it."""
