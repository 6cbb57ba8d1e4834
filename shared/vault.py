"""Encryption of confidential data at rest, and fingerprints to look it up by."""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet


class Vault:
    """Encryption with one key and fingerprints with another, both derived from one secret."""

    def __init__(self, secret: str) -> None:
        self._fernet = Fernet(base64.urlsafe_b64encode(_derive(secret, "seal")))
        self._fingerprint_key = _derive(secret, "fingerprint")

    def seal(self, plain: bytes) -> bytes:
        return self._fernet.encrypt(plain)

    def open(self, sealed: bytes) -> bytes:
        """The decrypted bytes.

        Raises `cryptography.fernet.InvalidToken` when they were sealed with another secret.
        """
        return self._fernet.decrypt(sealed)

    def fingerprint(self, purpose: str, text: str) -> str:
        """64 hex digits, equal for equal texts of one purpose; useless without the secret."""
        message = f"{purpose}\0{text}".encode()
        return hmac.new(self._fingerprint_key, message, hashlib.sha256).hexdigest()


def _derive(secret: str, purpose: str) -> bytes:
    return hmac.new(secret.encode(), f"fremmoede/{purpose}".encode(), hashlib.sha256).digest()
