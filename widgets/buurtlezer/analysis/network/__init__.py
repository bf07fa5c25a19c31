"""Networks of key persons, organisations and functions, as graphs of keys: pure functions, without a name or a word on screen.

A graph comes from ``graph``; ``paths``, ``holes``, ``brokerage``, ``position`` and ``mix`` read it, ``alone`` reads nodes,
``doubles`` reads names, ``merging`` reads decisions. Nothing here puts persons, communities or neighbourhoods in an order of
worth: what is returned by key is in the order of the keys. Not here: entries (``model``), which graph is shown to whom
(``steps``, ``views``).
"""
