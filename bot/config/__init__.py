"""`config.toml`, the environment and secret files as typed settings, every mistake told at once."""

from bot.config.kinds import Endpoint, Security
from bot.config.loading import load, parse, secret_files
from bot.config.mail_settings import DkimSection, ImapSection, MailSection, SmtpSection
from bot.config.mistakes import ConfigError
from bot.config.results_settings import ResultsSection
from bot.config.schema import LANGUAGES
from bot.config.secret import Secret
from bot.config.settings import (
    BroadcastSection,
    CentreSection,
    CentreTexts,
    ControlSection,
    DocumentsSection,
    HealthSection,
    LinkedInSection,
    LogSection,
    PrivacySection,
    PrivacyTexts,
    PublicSection,
    RulesSection,
    Settings,
    StoreSection,
    TelegramSection,
    TermsSection,
    TermsTexts,
)
from bot.config.staff_settings import StaffSection

__all__ = [
    "LANGUAGES",
    "BroadcastSection",
    "CentreSection",
    "CentreTexts",
    "ConfigError",
    "ControlSection",
    "DkimSection",
    "DocumentsSection",
    "Endpoint",
    "HealthSection",
    "ImapSection",
    "LinkedInSection",
    "LogSection",
    "MailSection",
    "PrivacySection",
    "PrivacyTexts",
    "PublicSection",
    "ResultsSection",
    "RulesSection",
    "Secret",
    "Security",
    "Settings",
    "SmtpSection",
    "StaffSection",
    "StoreSection",
    "TelegramSection",
    "TermsSection",
    "TermsTexts",
    "load",
    "parse",
    "secret_files",
]
