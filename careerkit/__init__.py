"""A reflection workbook on career goals."""
