"""A result to be taken out of the archive: as a table for spreadsheets, as a page for people."""

from index.reports.entries import ReportEntry, report_entries
from index.reports.page import ReportWords
from index.reports.report import Report

__all__ = ["Report", "ReportEntry", "ReportWords", "report_entries"]
