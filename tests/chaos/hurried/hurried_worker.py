"""functions/generate/worker.py in a hurry."""

import hurried  # noqa: F401 - before anything reads the clocks
from worker import lambda_handler  # noqa: F401
