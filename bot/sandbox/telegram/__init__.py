"""An embedded Telegram: the Bot API over HTTP on one side, people in Python on the other.

A bot talks to it as to api.telegram.org and cannot tell the difference: it is strict where
Telegram is strict, with Telegram's codes and words. A test, or a page, plays the people::

    async with Telegram() as telegram:
        bot = Bot(telegram.token, base_url=telegram.base_url, base_file_url=telegram.file_url)
        anna = telegram.person("Anna", language="fr")
        anna.start()
        ...                                   # the bot under test polls, or has a webhook
        hello = await anna.reply()            # its next message, new or edited
        press = anna.tap("Oui")               # a button on the screen, by its label
        anna.press(hello, "v1:forged")        # or any data at all
        await anna.answer(press)              # the toast
        anna.say("**12345**")                 # as typed: formatting signs vanish
        await anna.wait_for(lambda chat: "Bonjour" in chat[-1].text)

Reading: `Person.chat` is the screen, `Person.history` keeps what was deleted, both as `Shown`
values; `Telegram.calls` is what the bot asked for; `Telegram.changes()` tells every change, for a
page that is pushed its news.

Bad days: `telegram.refuse_next(Fault.throttled(3), "sendMessage")`, `Fault.broken()`,
`Fault.hanging()`, `Fault.dropped()`, `Fault.lost()` (done, but never answered), `Fault.refused()`;
`telegram.latency`, `telegram.limits`.

Left out: MarkdownV2, albums, payments, inline mode, topics, and whatever else is not in
`api.methods.METHODS`: such calls get 404, as unknown methods do at Telegram.
"""

from bot.sandbox.telegram.api.calls import Call
from bot.sandbox.telegram.api.faults import Fault, Limits
from bot.sandbox.telegram.people.people import Group, Person
from bot.sandbox.telegram.people.view import Button, Shown, ShownFile
from bot.sandbox.telegram.sandbox import Telegram
from bot.sandbox.telegram.state.feed import Change, ChangeKind
from bot.sandbox.telegram.state.world import Press, PressAnswer

__all__ = [
    "Button",
    "Call",
    "Change",
    "ChangeKind",
    "Fault",
    "Group",
    "Limits",
    "Person",
    "Press",
    "PressAnswer",
    "Shown",
    "ShownFile",
    "Telegram",
]
