"""A report to take along as a file."""

from buurtlezer.parts.report_out.widget import Asked, File, ReportOut, Step

__all__ = ["Asked", "File", "ReportOut", "Step"]
