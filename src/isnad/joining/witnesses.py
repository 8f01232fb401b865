"""Who bears witness to an occasion: independent chains, never pages.

Reports that go back to one principal (a ministry, an agency) are one witness, and so are reports in copies of one
text. Copies are told by sketches: the smallest hashes of a text's folded five-word shingles.
"""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from isnad.arabic.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isnad.joining.evidence import Member

_WORD = re.compile(r"\w+")
_SHINGLE = 5
# At a resemblance of .7 the estimate from 128 hashes is off by .04; unrelated stories share next to nothing.
_HASHES = 128
# Measured on the seeds with changes made to them: five words in a hundred changed leave .70, a dateline and a sentence
# more .97; another story on the same matter shares nothing.
_COPY = 0.7
# Texts that share .7 of their shingles share none of their sixteen smallest hashes once in a hundred million.
_FIRST = 16


def sketch(text: str) -> bytes:
    """The sketch of a text, 512 bytes or less; empty where it has fewer than five words."""
    words = np.array([_hash(word) for word in _WORD.findall(fold(text).text)], dtype=np.uint64)
    if len(words) < _SHINGLE:
        return b""
    count = len(words) - _SHINGLE + 1
    shingles = np.zeros(count, dtype=np.uint64)
    for place in range(_SHINGLE):
        shingles = shingles * np.uint64(0x9E3779B97F4A7C15) + words[place : place + count]
    mixed = (shingles * np.uint64(0xD6E8FEB86659FD93)) >> np.uint64(32)
    return np.unique(mixed)[:_HASHES].astype("<u4").tobytes()


def resemblance(one: bytes, other: bytes) -> float:
    """The share of shingles that two texts have in common, estimated from their sketches."""
    a, b = set(_hashes(one)), set(_hashes(other))
    smallest = sorted(a | b)[: min(len(a), len(b))]
    return sum(h in a and h in b for h in smallest) / len(smallest) if smallest else 0.0


def witnesses(members: Sequence[Member]) -> tuple[str, ...]:
    """The independent chains behind the reports, each by its origin: a party's key, or ``page/`` and the page's id.

    ``members`` are in the order of telling; a chain joined from several origins goes by the first.
    """
    order = {key: number for number, key in enumerate(dict.fromkeys(map(origin, members)))}
    leader = {key: key for key in order}
    copies: dict[int, list[Member]] = {}
    for member in members:
        for other in _copied(member, copies):
            first, second = sorted((_root(leader, origin(m)) for m in (member, other)), key=order.__getitem__)
            leader[second] = first
        for number in _hashes(member.sketch)[:_FIRST]:
            copies.setdefault(number, []).append(member)
    return tuple(dict.fromkeys(_root(leader, key) for key in leader))


def origin(member: Member) -> str:
    """Where the report comes from as far as its chain goes back; the outlet or page where it names nobody."""
    if member.report.chain:
        return member.party(member.report.chain[0].party.value)
    return member.outlet or f"page/{member.sighting.page}"


def _copied(member: Member, copies: dict[int, list[Member]]) -> list[Member]:
    """Those earlier members whose story this one's is a copy of."""
    near: dict[bytes, Member] = {}
    for number in _hashes(member.sketch)[:_FIRST]:
        for other in copies.get(number, ()):
            near.setdefault(origin(other).encode() + other.sketch, other)
    return [other for other in near.values() if resemblance(member.sketch, other.sketch) >= _COPY]


def _root(leader: dict[str, str], key: str) -> str:
    while leader[key] != key:
        key = leader[key]
    return key


@lru_cache(maxsize=65_536)
def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=4_096)
def _hashes(sketched: bytes) -> tuple[int, ...]:
    return tuple(np.frombuffer(sketched, dtype="<u4").tolist())
