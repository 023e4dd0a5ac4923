"""The functions as they are deployed, with clocks that run faster: a lease of three seconds instead of sixty."""

import mayfly.generate.heartbeat

# Before anything takes the constant over by its name.
mayfly.generate.heartbeat.LEASE_SECONDS = 3.0

from botocore.retries import standard  # noqa: E402

import mayfly.generate.jobs.workshop  # noqa: E402
import mayfly.messaging.queue  # noqa: E402
import mayfly.storage.client  # noqa: E402

mayfly.generate.jobs.workshop.FIRST_RETRY_SECONDS = 1
mayfly.generate.jobs.workshop.LONGEST_RETRY_SECONDS = 3
mayfly.storage.client.READ_SECONDS = 1
mayfly.messaging.queue.READ_SECONDS = 1
# The SDK's own pauses between its three attempts, up to a second and two.
standard.ExponentialBackoff.delay_amount = lambda _self, _context: 0.05
