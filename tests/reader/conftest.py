"""The window and its parts, in English."""

from tests.helpers.speaking import english

__all__ = ["english"]
