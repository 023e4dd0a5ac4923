"""What our events are called, on the way in and out (docs/events.md)."""

SOURCE = "mayfly"
REQUESTED = "ImageRequested"
GENERATED, FAILED, BATCH_COMPLETED = "ImageGenerated", "ImageFailed", "BatchCompleted"
