"""The conversation: what a message wants, what is done for it, and the answer in its own language."""
