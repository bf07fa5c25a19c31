"""Making a page from a notebook: Voila's renderer, with what is the same for all visitors made once.

Of the 0.23 s that stock Voila computes for each visit, two fifths compile the same templates and a fifth reads the page
configuration of the extensions. Each of these could be cached upstream; until then by subclassing. Not here: handlers
(``pages``), what stands on a page (``template``).
"""
