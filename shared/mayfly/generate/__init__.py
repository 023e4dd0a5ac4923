"""From a request to pictures: the recipe that is a picture's identity, limits, the service that makes each once."""
