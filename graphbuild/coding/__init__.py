"""Statement → Event: a type, mode, CAMEO root, quad class and score for each act, with the reason in words."""

from graphbuild.coding.coder import code_statement, code_statements
from graphbuild.coding.own_lexicon import OwnLexicon, read_lexicon_file, read_own_lexicon

__all__ = ["OwnLexicon", "code_statement", "code_statements", "read_lexicon_file", "read_own_lexicon"]
