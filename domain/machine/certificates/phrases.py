"""What candidates read about their certificate on paper; the words: `certificates.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class CertificatePhrase(Sentence):
    """A sentence about a certificate; its value is its key."""

    MEANS_PASS_THERE = auto()
    RESULT_LEVEL_BELOW_THERE = auto()
    CERTIFICATE_HERE = auto()
    CERTIFICATE_HERE_FOR = auto()
    CERTIFICATE_CAME_ON = auto()
    CERTIFICATE_ARRIVED = auto()
    CERTIFICATE_ARRIVED_ON = auto()
    CERTIFICATE_COLLECTED = auto()
    CERTIFICATE_COLLECTED_ON = auto()
    CERTIFICATE_COLLECTING = auto()
