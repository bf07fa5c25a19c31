"""A report as it would leave, on the page."""

from buurtlezer.parts.report_preview.widget import ReportPreview

__all__ = ["ReportPreview"]
