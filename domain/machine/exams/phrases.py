"""The sentences that explain exams; the words are in `exams.ftl` and `results.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class ExamPhrase(Sentence):
    """A sentence on what an exam is like, on what shields mean, or on what modules say."""

    BUTTON_EXAM = auto()
    BUTTON_EXAM_WHEN = auto()
    BUTTON_EXAM_YOUNG = auto()
    BUTTON_EXAM_LINGUASKILL = auto()
    BUTTON_EXAM_DOUBT = auto()
    EXAMS = auto()
    EXAM_HEAD = auto()
    EXAM_TIMING = auto()
    EXAM_YOUNG = auto()
    EXAM_LINGUASKILL = auto()
    EXAM_ENQUIRY = auto()
    RESULT_SHIELDS = auto()
    RESULT_SHIELDS_MEAN = auto()
    RESULT_SHIELDS_NEXT = auto()
    RESULT_AVERAGE = auto()
    RESULT_MODULE = auto()
    RESULT_MODULE_ON = auto()
    RESULT_MODULES_MEAN = auto()
