"""How hard a text is to read, as the school grade of Flesch and Kincaid (Kincaid et al. 1975)."""

import re

_SPOKEN_VOWEL_PAIRS = re.compile(r"i(?:a|o(?!u))|(?<=..)ea$|[aei]o|ua|ui(?=n)|[ou]e(?=t|m)|ie(?=t)|eing|uing|ying")
"""Two vowels that are two syllables, as in "diary", "idea", "quiet", "being"."""
_ONE_SYLLABLE = re.compile(r"[tsc]io|[cgts]ia|[aei]ou|eo(?=ple)|gua|qua|ua(?=rd)|ui(?=lt)")
"""Those of them that are one after all, as in "question", "social", "people", "guard"."""


def syllables_in(word: str) -> int:
    """How many syllables an English word has, by its letters; at least 1. A number counts as one."""
    letters = re.sub("[^a-z]", "", re.sub("['’]s$", "", word.casefold()))
    if not letters:
        return 1
    silent_end = re.sub(r"(?<=[^aeiouy])e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouycghsxz])es$|(?<=[aeiouy])e$", "", letters)
    if letters.endswith("le") and len(letters) > 2 and letters[-3] not in "aeiouy":
        silent_end = letters
    silent_inside = re.sub(r"(?<=[aeiou][^aeiouy])e(?=(?:ly|ment|ful|less|thing|body|where)s?$)", "", silent_end)
    groups = re.findall(r"[aeiouy]+", silent_inside)
    two = len(_SPOKEN_VOWEL_PAIRS.findall(silent_inside)) - len(_ONE_SYLLABLE.findall(silent_inside))
    return max(1, len(groups) + max(0, two))


def words_in(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’.][^\W_]+)*", text)


def sentences_in(text: str) -> list[str]:
    """The sentences, each with at least one word; a colon does not end one, nor do three dots."""
    parts = re.split(
        r"(?<=[.?])[”’)]?\s+(?=[“\"(]?[A-Z0-9])",
        re.sub(r" \.\.\.(?=”)", " so-and-so.", text).replace(" ...", " so-and-so"),
    )
    return [part for part in parts if words_in(part)]


def grade_of(texts: list[str]) -> float:
    """The school grade of the texts together, each of them ending its last sentence."""
    sentences = [sentence for text in texts for sentence in sentences_in(text)]
    words = [word for sentence in sentences for word in words_in(sentence)]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables_in, words)) / len(words) - 15.59
