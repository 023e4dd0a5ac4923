"""Our own drawings, for what Noto lacks."""
