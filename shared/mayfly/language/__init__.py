"""Words and meaning in English and Vietnamese: text, tokens, language, negation, policy and the one lexicon."""
