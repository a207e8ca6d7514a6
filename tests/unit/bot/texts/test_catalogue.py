"""A language is read from its files as the library reads them, only faster."""

from fluent.syntax import FluentParser

from bot.texts.catalogue import WholeRunsParser
from bot.texts.language import LOCALES

ODD = """a = x { $y } z\r
  two

    three {"}"} \nb =
    .c = { $n ->
   [one] o
  *[other] p } q
junk }
"""


def test_a_sentence_is_the_same_whichever_parser_reads_it() -> None:
    files = LOCALES.glob("*/dates.ftl")
    for source in (ODD, *(file.read_text("utf-8") for file in files)):
        read = WholeRunsParser(with_spans=False).parse(source)
        assert read.equals(FluentParser(with_spans=False).parse(source))
