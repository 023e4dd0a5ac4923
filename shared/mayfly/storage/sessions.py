"""Session tokens: ids only, compressed, signed under keys of their own, for a time (itsdangerous)."""

import base64
import binascii
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mayfly.errors import Fault, Forbidden, Gone, InvalidRequest
from mayfly.gateway.session import MAX_TOKEN_CHARACTERS, Moment, Session
from mayfly.storage.keys import Keys
from mayfly.storage.names import owner_mark

if TYPE_CHECKING:
    from itsdangerous import URLSafeTimedSerializer

VERSION = 1
_SALT = "mayfly session"
_MARK_DIGITS = 16


@dataclass(frozen=True, slots=True)
class SignedSessions:
    """`gateway.session.Sessions`. The newest signing secret signs, each listed one verifies; a token lives as long as
    the pictures it speaks of, `lives_seconds`.
    """

    keys: Keys
    lives_seconds: int

    def seal(self, session: Session, *, tenant: str) -> str:
        """Return the token of a session, bound to the tenant."""
        moments = [[moment.turn, _packed(moment.sketch_id), moment.before] for moment in session.moments]
        document: dict[str, Any] = {"v": VERSION, "t": self._mark(tenant), "n": session.turns, "m": moments}
        if session.prompt:
            document["p"] = [session.prompt.turn, _packed(session.prompt.sketch_id)]
        token = self._serializer().dumps(document)
        return token if isinstance(token, str) else token.decode("ascii")

    def open(self, token: str, *, tenant: str) -> Session:
        """Return the session of a token. Raises InvalidRequest, Forbidden, Gone, all naming `session`."""
        from itsdangerous import BadData, SignatureExpired

        if len(token) > MAX_TOKEN_CHARACTERS or not token.isascii():
            raise _refused(
                f"session is no token of ours: they have at most {MAX_TOKEN_CHARACTERS} characters of ASCII."
            )
        try:
            document = self._serializer().loads(token, max_age=self.lives_seconds)
        except SignatureExpired:
            message = "This conversation's time is over. Leave session out to begin a new one."
            raise Gone(message, code="session_expired", faults=[Fault("session", message, "session_expired")]) from None
        except BadData:
            raise _refused(
                "session is not as it left us: send back the last answer's session whole, or leave it out."
            ) from None
        if not isinstance(document, dict) or document.get("v") != VERSION:
            raise _refused("session is of a version that this deployment does not read. Leave it out to begin anew.")
        if document.get("t") != self._mark(tenant):
            message = "session belongs to somebody else's conversation. Leave it out to begin one of your own."
            raise Forbidden(message, faults=[Fault("session", message, "foreign_session")])
        return _session(document)

    def _mark(self, tenant: str) -> str:
        return owner_mark(self.keys, tenant)[:_MARK_DIGITS]

    def _serializer(self) -> "URLSafeTimedSerializer":
        from hashlib import sha256

        from itsdangerous import URLSafeTimedSerializer

        # itsdangerous signs with the last of its keys and verifies with each.
        secrets = [key.hex() for key in reversed(self.keys.subkeys("sessions"))]
        return URLSafeTimedSerializer(secrets, salt=_SALT, signer_kwargs={"digest_method": sha256})


def _session(document: dict[str, Any]) -> Session:
    """Return the session of a document that we signed, so its form is ours."""
    moments = tuple(Moment(int(turn), _unpacked(packed), int(before)) for turn, packed, before in document["m"])
    spoken = document.get("p")
    prompt = Moment(int(spoken[0]), _unpacked(spoken[1])) if spoken else None
    return Session(int(document["n"]), moments, prompt)


def _packed(sketch_id: str) -> str:
    return base64.urlsafe_b64encode(bytes.fromhex(sketch_id)).decode().rstrip("=")


def _unpacked(packed: str) -> str:
    try:
        return base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).hex()
    except (binascii.Error, ValueError):
        raise _refused("session holds an id that is none of ours.") from None


def _refused(message: str) -> InvalidRequest:
    return InvalidRequest.of(Fault("session", message, "invalid_session"))
