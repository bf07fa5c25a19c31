"""What entries, errors, places and numbers are called in the person's language, from the texts and the data pack.

Not here: the texts themselves (``texts``), pages (``steps``), what a group made (``views``).
"""
