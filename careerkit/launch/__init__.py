"""Start JupyterLab with the workbook already running."""
