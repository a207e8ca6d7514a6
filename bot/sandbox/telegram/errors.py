"""What Telegram says when it refuses: its codes and its own words.

The sentences are those of Telegram's server (tdlib/telegram-bot-api), because programs that talk
to it have to recognise them by their text.
"""

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
SET_WEBHOOK = "terminated by setWebhook request"
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class RefusedError(Exception):
    """An answer that is not ok: `code` is both HTTP status and `error_code`."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        """`retry_after`: seconds, answered in `parameters` as Telegram does."""
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.retry_after = retry_after


def bad_request(words: str) -> RefusedError:
    """400: the call itself is wrong."""
    return RefusedError(400, f"Bad Request: {words}")


def cannot_parse(words: str) -> RefusedError:
    """400: the markup of a text is not what Telegram's parser takes."""
    return bad_request(f"can't parse entities: {words}")


def unauthorized() -> RefusedError:
    """401: no bot has this token."""
    return RefusedError(401, "Unauthorized")


def forbidden(words: str) -> RefusedError:
    """403: the call is right, but the other side does not want it."""
    return RefusedError(403, f"Forbidden: {words}")


def not_found() -> RefusedError:
    """404: there is no such method."""
    return RefusedError(404, "Not Found")


def conflict(words: str) -> RefusedError:
    """409: somebody else fetches the updates of this bot."""
    return RefusedError(409, f"Conflict: {words}")


def too_many(retry_after: int) -> RefusedError:
    """429: ask again after `retry_after` seconds."""
    return RefusedError(429, f"Too Many Requests: retry after {retry_after}", retry_after)
