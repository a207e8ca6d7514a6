"""Finds what is new in a folder and hands it to the register, and past what cannot be read.

A letter is kept first, then the place moves on: a crash in between only shows it again. What lay
in a folder long before the desk was there is people's own, and stays where it is.
"""

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from mailer.inbound.listing import PIECE, Listing
from mailer.inbound.ports import Arrived, LetterStore, Place, Ref
from mailer.inbound.remote import Remote, TroubleError
from mailer.inbound.session import Session, UnreadableLetterError

log = logging.getLogger(__name__)

LYING_AT_ONCE = 500
REFUSALS = 3  # of the server to give out one letter, in connections of their own
BREAKS = 6  # of the connection by one letter: a cut may have other causes


class Scanner:
    """Looks through folders; outlives connections, so that it knows which letter breaks them."""

    def __init__(
        self, account: str, register: LetterStore, move: Callable[[Ref, str], None]
    ) -> None:
        """`move` is asked for letters that are dealt with and still lie where they came in."""
        self._junk: str | None = None
        self._account = account
        self._register = register
        self._move = move
        self._failures: Counter[Ref] = Counter()
        self._broken_rests: Counter[Ref] = Counter()
        self._kept_pieces: Counter[Ref] = Counter()
        self._sizes: dict[Ref, int] = {}

    def junk_is(self, folder: str | None) -> None:
        """The folder of what the provider takes for spam, as its server calls it."""
        self._junk = folder

    async def scan(self, remote: Remote, session: Session, folder: str, *, full: bool) -> None:
        """Keeps what is new; a full scan also looks at what should not lie here any more."""
        place = await self._register.place(self._account, folder) or Place(0, 0)
        after = 0 if full else place.uid
        listing = await remote.do(session.look, folder, after, place.uid_validity)
        where = partial(Ref, self._account, folder, listing.uid_validity)
        met = place.uid_validity == listing.uid_validity
        last = place.uid if met else 0
        fresh = listing if met else await self._meet(listing, where)
        self._sizes = {where(uid): size for uid, size in fresh.sizes.items()}
        for batch in fresh.batches(last):
            await self._take(remote, session, [where(uid) for uid in batch])
        if not met and listing.sizes:
            await self._pass(where(max(listing.sizes)))  # what is old may stand behind what is new
        if full:
            await self._tidy([where(uid) for uid in listing.sizes if uid <= last])

    async def _meet(self, listing: Listing, where: Callable[[int], Ref]) -> Listing:
        """A folder, or its numbering, is new to the desk: what is old in it is passed over."""
        fresh = listing.newer_than(await self._register.reach())
        old = listing.sizes.keys() - fresh.sizes.keys()
        if old:
            log.info(
                "Letters from before the desk stay where they lie", extra={"letters": len(old)}
            )
        first = min(fresh.sizes, default=max(old, default=0) + 1)
        await self._pass(where(first - 1))
        return fresh

    async def _take(self, remote: Remote, session: Session, refs: Sequence[Ref]) -> None:
        """In bulk; singly where one letter spoils the bulk, or has broken a connection."""
        known = self._failures.keys() | self._broken_rests.keys()
        suspect = len(refs) > 1 and not known.isdisjoint(refs)
        raws = None if suspect else await self._fetch(remote, session, refs)
        if raws is not None:
            there = [ref for ref in refs if ref.uid in raws]
            for ref in there:
                if len(raws[ref.uid]) == PIECE:
                    await self._keep_rest(remote, session, ref, raws[ref.uid])
            await self._register.keep([self._arrived(ref, raws[ref.uid]) for ref in there])
            await self._pass(refs[-1])
            for ref in refs:
                del self._failures[ref]
                del self._broken_rests[ref], self._kept_pieces[ref]
        elif len(refs) > 1:
            for ref in refs:
                await self._take(remote, session, [ref])
        elif not await self._gave_up(refs[0], REFUSALS):
            raise TroubleError("the server does not give out a letter")

    async def _fetch(
        self, remote: Remote, session: Session, refs: Sequence[Ref]
    ) -> dict[int, bytes] | None:
        """None where the server says no."""
        try:
            raws = await remote.do(session.fetch, [ref.uid for ref in refs])
        except UnreadableLetterError:
            return None
        except TroubleError:
            if len(refs) > 1:
                self._failures.update(refs)
            else:
                await self._gave_up(refs[0], BREAKS)
            raise
        return raws

    async def _keep_rest(self, remote: Remote, session: Session, ref: Ref, first: bytes) -> None:
        """Piece by piece, so that no letter is held in memory; goes on where a cut stopped it.

        As far as the register wants it.

        Where the rest cannot be had after some tries, what there is has to do.
        """
        if self._broken_rests[ref] >= BREAKS:
            log.error("The mail server gives out only the beginning", extra={"uid": ref.uid})
            return
        wanted = await self._wanted(remote, session, ref, first)
        for number in range(self._kept_pieces[ref] + 1, -(-wanted // PIECE)):
            try:
                piece = await remote.do(session.fetch_piece, ref.uid, number)
            except UnreadableLetterError as error:
                self._broken_rests[ref] += BREAKS // REFUSALS
                raise TroubleError("the server does not give out the rest of a letter") from error
            except TroubleError:
                self._broken_rests[ref] += 1
                raise
            await self._register.keep_piece(ref, number, piece)
            self._kept_pieces[ref] = number
            del self._broken_rests[ref]
            if len(piece) < PIECE:
                return

    async def _wanted(self, remote: Remote, session: Session, ref: Ref, first: bytes) -> int:
        """How many bytes the register wants; a PDF may lie behind the first piece."""
        try:
            pdf = await remote.do(session.lists_pdf, ref.uid)
        except TroubleError:
            self._broken_rests[ref] += 1
            raise
        return await self._register.worth_keeping(first, self._sizes.get(ref, 0), pdf=pdf)

    async def _gave_up(self, ref: Ref, limit: int) -> bool:
        """A letter that cannot be had must not stop all that come after it."""
        self._failures[ref] += 1
        if self._failures[ref] < limit:
            return False
        log.error("The mail server does not give out a letter", extra={"uid": ref.uid})
        await self._register.keep([self._arrived(ref, None)])
        await self._pass(ref)
        del self._failures[ref]
        return True

    def _arrived(self, ref: Ref, raw: bytes | None) -> Arrived:
        junk = ref.folder == self._junk
        return Arrived(ref, raw, in_junk=junk, size=self._sizes.get(ref, 0))

    async def _pass(self, end: Ref) -> None:
        place = Place(end.uid_validity, end.uid)
        await self._register.passed(end.account, end.folder, place)

    async def _tidy(self, lying: Sequence[Ref]) -> None:
        for start in range(0, len(lying), LYING_AT_ONCE):
            settled = await self._register.settled(lying[start : start + LYING_AT_ONCE])
            for ref, target in settled.items():
                self._move(ref, target)
