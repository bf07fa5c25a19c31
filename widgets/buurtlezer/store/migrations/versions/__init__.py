"""One file per version of the tables. A file that was released does not change any more."""
