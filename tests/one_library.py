"""The texts of the program for all tests of a process: nobody writes to them, and each file is read once."""

from functools import cache

from caregiver.drawing.resources import resources_folder
from caregiver.services.library import Library


@cache
def one_library() -> Library:
    """As every diary has them."""
    return Library(resources_folder())
