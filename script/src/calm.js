// The words of the page stay words: no key and no double click turns them into their source.

/** Tell whether they do; careerkit/launch/labextension says so on the page that it opens. */
export const isCalm = () => document.body.dataset.careerkitCalm === "true";

/** Keep double clicks on a notebook's words from JupyterLab, which would show their source. */
export function keepCalm(root, signal) {
  const onDoubleClick = (event) => {
    if (isCalm() && event.target.closest(".jp-MarkdownCell")) event.stopPropagation();
  };
  root.addEventListener("dblclick", onDoubleClick, { capture: true, signal });
}
