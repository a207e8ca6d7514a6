"""A function that remembers its answers, looked up as fast as a dictionary is."""

from collections.abc import Callable
from typing import Generic, TypeVar

MOST = 20_000
MemoKey = TypeVar("MemoKey")
MemoAnswer = TypeVar("MemoAnswer")


class Memo(dict[MemoKey, MemoAnswer], Generic[MemoKey, MemoAnswer]):
    """`memo[question]`; it forgets everything once it is full, so any file fits into memory.

    `functools.lru_cache` lost: `map(memo.__getitem__, column)` costs a fifth of it.
    """

    def __init__(self, answer: Callable[[MemoKey], MemoAnswer]) -> None:
        """`answer` gives the same for the same question, always."""
        super().__init__()
        self._answer = answer

    def __missing__(self, question: MemoKey) -> MemoAnswer:
        """Answers, and remembers."""
        if len(self) >= MOST:
            self.clear()
        answer = self[question] = self._answer(question)
        return answer
