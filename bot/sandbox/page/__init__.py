"""The demo's web page: the embedded Telegram and the mailboxes of invented people, to be played.

    page = Page(telegram, post, cast)
    print(await page.start(8765))       # http://127.0.0.1:8765/
    ...
    await page.close()

The browser is told everything over one stream of server-sent events (`/events`): first the whole
scene, then each change. What the person does comes as small POSTs, which do what a Telegram
client and a mail program do, so that the real paths run.
"""

from bot.sandbox.page.cast import Action, Candidate, Cast, Confirmation, Correspondent
from bot.sandbox.page.server import Page

__all__ = ["Action", "Candidate", "Cast", "Confirmation", "Correspondent", "Page"]
