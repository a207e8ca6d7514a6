"""`config.toml`, the environment and secret files as typed settings, every mistake told at once."""

from bot.config.kinds import Endpoint, Security
from bot.config.loading import load, parse
from bot.config.mistakes import ConfigError
from bot.config.schema import LANGUAGES
from bot.config.secret import Secret
from bot.config.settings import (
    Broadcast,
    Centre,
    CentreTexts,
    Control,
    Dkim,
    Documents,
    Health,
    Imap,
    LinkedIn,
    Log,
    Mail,
    Privacy,
    PrivacyTexts,
    Results,
    Rules,
    Settings,
    Smtp,
    Staff,
    Store,
    Telegram,
    Terms,
    TermsTexts,
)

__all__ = [
    "LANGUAGES",
    "Broadcast",
    "Centre",
    "CentreTexts",
    "ConfigError",
    "Control",
    "Dkim",
    "Documents",
    "Endpoint",
    "Health",
    "Imap",
    "LinkedIn",
    "Log",
    "Mail",
    "Privacy",
    "PrivacyTexts",
    "Results",
    "Rules",
    "Secret",
    "Security",
    "Settings",
    "Smtp",
    "Staff",
    "Store",
    "Telegram",
    "Terms",
    "TermsTexts",
    "load",
    "parse",
]
