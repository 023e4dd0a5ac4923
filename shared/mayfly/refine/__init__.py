"""Better prompts by rules that say what they did: refine, validate, extract negatives, styles."""
