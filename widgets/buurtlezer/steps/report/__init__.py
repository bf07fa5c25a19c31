"""11_report: the report that a person makes, gives back and hands in. Not here: what may leave (``report``)."""
