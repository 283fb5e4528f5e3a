"""Statement → Event: a type, mode, CAMEO root, quad class and score for each act, with the reason in words."""

from graphbuild.coding.coder import code_statement, code_statements

__all__ = ["code_statement", "code_statements"]
