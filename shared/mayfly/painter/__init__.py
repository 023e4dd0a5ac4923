"""The embedded renderer: a `Scene` in, a picture out, with Pillow alone and the same pixels for the same seed."""
