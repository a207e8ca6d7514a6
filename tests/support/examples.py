"""How many examples a property gets where the usual number is too few."""

from hypothesis import settings


def examples(times: int) -> int:
    """So many times the usual number: of this run, or of the whole suite."""
    usual = settings.get_current_profile_name()
    return times * settings.get_profile(usual).max_examples
