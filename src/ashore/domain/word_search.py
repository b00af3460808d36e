"""Words of a text without case, accents and apostrophes, and words that are spelt nearly alike."""

import re
from collections.abc import Collection, Sequence

_SHORTEST_MISSPELT = 4  # "wnat" may be "want"; "not" is never "now"
_SHORTEST_MISSPELT_ALONE = 6  # without other words around it: "sucide" may be "suicide", "doing" is never "dying"
_SHORTEST_BEGINNING = 5  # "suici" may become "suicide", "over" may stay as it is


def words_of(text: str) -> list[str]:
    """The text's words in their order, without case, accents and apostrophes."""
    folded = re.sub("['’ʼ`´]", "", text.casefold())
    if not folded.isascii():
        import unicodedata  # seldom needed by whom a start waits for

        marked = unicodedata.normalize("NFKD", folded)
        folded = "".join(letter for letter in marked if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", folded)


def searched_words(*texts: str) -> str:
    """What a search in the record looks through: the words of the texts, with a space before each."""
    return "".join(f" {word}" for text in texts for word in words_of(text))


def is_one_letter_off(asked: str, word: str) -> bool:
    """Whether one letter is missing, added, changed, or has swapped places with the next; not the first letter."""
    if asked[:1] != word[:1] or abs(len(asked) - len(word)) > 1 or asked == word:
        return False
    same = next((place for place, (a, b) in enumerate(zip(asked, word, strict=False)) if a != b), len(asked))
    if len(asked) > len(word):
        return asked[same + 1 :] == word[same:]
    if len(asked) < len(word):
        return asked[same:] == word[same + 1 :]
    rest, rest_of_word = asked[same:], word[same:]
    return rest[1:] == rest_of_word[1:] or (rest[1::-1] == rest_of_word[:2] and rest[2:] == rest_of_word[2:])


def contains_phrase(query_words: Sequence[str], phrase: Sequence[str], never_misspelt: Collection[str] = ()) -> bool:
    """Whether the words of `phrase` are side by side in `query_words`.

    One letter of each longer word may be wrong, unless it is among `never_misspelt`; the last word of the query may be
    only begun.
    """
    shortest = _SHORTEST_MISSPELT if len(phrase) > 1 else _SHORTEST_MISSPELT_ALONE

    def matches(index: int, word: str) -> bool:
        said = query_words[index]
        if said == word:
            return True
        if index == len(query_words) - 1 and len(said) >= _SHORTEST_BEGINNING and word.startswith(said):
            return True
        return len(word) >= shortest and said not in never_misspelt and is_one_letter_off(said, word)

    return bool(phrase) and any(
        all(matches(first + offset, word) for offset, word in enumerate(phrase))
        for first in range(len(query_words) - len(phrase) + 1)
    )
