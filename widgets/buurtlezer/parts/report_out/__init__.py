"""A report to take along as a file."""

from buurtlezer.parts.report_out.widget import File, ReportOut, Step, Wanted

__all__ = ["File", "ReportOut", "Step", "Wanted"]
