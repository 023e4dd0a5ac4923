"""The promises, measured: `make bench`. CPU time and medians, each beside a reference run in the same call."""
