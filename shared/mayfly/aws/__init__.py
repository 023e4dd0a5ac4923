"""How we talk to AWS: what its errors mean to us. For the rooms that are adapters of one of its services."""
