"""Batches: a file dropped into the bucket, a row a picture; read, shared out, worked and put together again."""
