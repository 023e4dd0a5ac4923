"""Messages that leave and come: the queue that brings jobs to the worker."""
