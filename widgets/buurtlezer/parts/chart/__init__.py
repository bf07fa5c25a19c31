"""The chart part, its one theme, and two builders of specs: lines over the years, and two figures against each other."""

from buurtlezer.parts.chart.scatter import scatter
from buurtlezer.parts.chart.time_line import time_line
from buurtlezer.parts.chart.widget import Chart

__all__ = ["Chart", "scatter", "time_line"]
