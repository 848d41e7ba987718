"""The same diary as the pages have."""

from tests.ui.conftest import context, make_context, services, theme

__all__ = ["context", "make_context", "services", "theme"]
