"""Pure functions: tables and shapes in, tables and shapes out.

Not here: reading a file (``geodata``, ``store``), showing anything (``parts``), or choosing what to compute
(``steps``).
"""
