"""The room: a workshop with its programme and moments, its paper, and what the light pages say and hear.

Not here: keeping it (``store``), carrying messages (``serving.room``), and the workbooks, which have their own folders.
"""
