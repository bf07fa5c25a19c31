"""A newer data pack beside the one that was shipped: ``buurtlezer data update``.

Here: asking publishers for files (``fetching``), making the tables anew that these allow (``renewing``), looking at the whole
before it is used (``sound``). Not here: where such packs are kept and which is in use (``geodata.shelf``), nor what a person is
told (``serving``).
"""
