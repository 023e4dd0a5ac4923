"""Where the deployment's secret comes from: MAYFLY_SECRET itself, or Secrets Manager."""

from functools import lru_cache
from typing import TYPE_CHECKING

from mayfly.aws.faults import translated
from mayfly.errors import Misconfigured
from mayfly.settings import Settings
from mayfly.storage.keys import MIN_SECRET_CHARACTERS

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.parameters import SecretsProvider

CACHE_SECONDS = 300


def read_secret(settings: Settings) -> str:
    """Return the secret's text (see Keys.from_text); one from Secrets Manager is kept for five minutes.

    Raises Misconfigured where there is none, it is too short or may not be read; Unavailable for now.
    """
    text = settings.secret or _from_secrets_manager(settings.secret_arn)
    if len(text) < MIN_SECRET_CHARACTERS:
        raise Misconfigured(
            f"The secret has {len(text)} characters. Set MAYFLY_SECRET, or the secret that MAYFLY_SECRET_ARN "
            f"names, to {MIN_SECRET_CHARACTERS} random characters or more."
        )
    return text


def _from_secrets_manager(arn: str) -> str:
    if not arn:
        raise Misconfigured(
            "There is no secret. Set MAYFLY_SECRET to 16 random characters or more (openssl rand -hex 32), "
            "or MAYFLY_SECRET_ARN to a secret in Secrets Manager."
        )
    from aws_lambda_powertools.utilities.parameters import GetParameterError

    try:
        value = _provider().get(arn, max_age=CACHE_SECONDS)
    except GetParameterError as error:
        # Powertools wraps every failure; the vendor's own error is the one that says what to do.
        cause = error.__cause__ or error.__context__ or error
        raise translated(cause, f"reading the secret {arn}", needs="secretsmanager:GetSecretValue") from error
    return value.decode() if isinstance(value, bytes) else str(value or "")


@lru_cache(maxsize=1)
def _provider() -> "SecretsProvider":
    from aws_lambda_powertools.utilities.parameters import SecretsProvider
    from botocore.config import Config

    return SecretsProvider(
        boto_config=Config(connect_timeout=2, read_timeout=5, retries={"mode": "standard", "total_max_attempts": 3})
    )
