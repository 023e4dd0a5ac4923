"""BLAKE2b by its own module: hashlib would bring OpenSSL into every cold start, which nothing here needs."""

try:
    from _blake2 import blake2b
except ImportError:  # another Python than CPython
    from hashlib import blake2b

__all__ = ["blake2b"]
