"""The JupyterLab that opens with the workbook already running."""
