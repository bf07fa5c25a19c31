"""Scripts that drawings on pages without a kernel share: the words of the document, a light map, bars, the wall. No widgets."""
