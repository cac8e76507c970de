// Keys pressed in a control stay there, whatever shortcuts the front end has.

const OURS = ".ck-form, .ck-box, .ck-chart";

const isSaving = ({ key, ctrlKey, metaKey }) => (ctrlKey || metaKey) && key === "s";

/** Keep keys from JupyterLab and Notebook 7, which would act on them: "x" on a slider cuts the cell.
 *
 * JupyterLab hears of a key last, after the box. Notebook 7 hears of it first; both pass over
 * controls that say so of themselves. Only saving is left to them.
 */
export function keepKeys(box, signal) {
  const mark = (event) => {
    if (event.target.closest?.(OURS))
      event.target.toggleAttribute("data-lm-suppress-shortcuts", !isSaving(event));
  };
  const stop = (event) => isSaving(event) || event.stopPropagation();
  window.addEventListener("keydown", mark, { capture: true, signal });
  box.addEventListener("keydown", stop, { signal });
}
