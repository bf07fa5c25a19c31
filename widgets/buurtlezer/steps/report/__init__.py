"""11_report: conclusions, what may be in a report and what stays behind, the report as a file, rounds, a team."""
