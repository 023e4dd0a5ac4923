"""functions/generate/app.py in a hurry."""

import hurried  # noqa: F401 - before anything reads the clocks
from app import lambda_handler  # noqa: F401
