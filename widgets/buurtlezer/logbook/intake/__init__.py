"""The one door: what a page, a phone, a typed sheet, a file or an undo brings is checked, mended, located and made coarse here.

Not here: who may see it (``store.settling``), writing it (``store``).
"""
