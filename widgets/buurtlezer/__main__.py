"""``python -m buurtlezer`` is the command line."""

from buurtlezer.serving.cli import app

app(prog_name="buurtlezer")
