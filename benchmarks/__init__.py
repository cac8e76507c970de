"""Measure the workbook beside its peers, in a browser."""
