"""How much a server takes on: pages that are there, how many, how much memory each, and how it is doing.

Not here: ending kernels as such (Jupyter's), what a page shows then (``template/page.js``).
"""
