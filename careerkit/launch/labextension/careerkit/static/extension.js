// Makes up for what JupyterLab and ipywidgets leave open; see careerkit/launch/lab_settings.py.

const WIDGETS = "@jupyter-widgets/base-manager";
const config = JSON.parse(document.getElementById("jupyter-config-data").textContent);
let shared = {};

// JupyterLab opens the document of an address once it has saved its workspace: 1.2 to 2.4 s after its
// start, in eight openings on a busy machine. Opened early, the page was usable 0.5 to 1.1 s sooner
// there: the medians of three series, 26 pairs with and without this.
const openEarly = {
  id: "careerkit:open-early",
  description: "Opens the document of the page's address as soon as JupyterLab has started.",
  autoStart: true,
  activate: (app) => {
    if (config.mode !== "single-document" || !config.treePath) return;
    app.started.then(() => app.commands.execute("docmanager:open", { path: config.treePath }));
  },
};

// ipywidgets looks for a widget every tenth of a second and gives up after two, without a last
// look. On a page that is busy loading its widgets, the last tenth may take seconds.
const lookOnceMore = {
  id: "careerkit:look-once-more",
  description: "Finds widgets that were loaded while their cell waited for them.",
  autoStart: true,
  activate: async () => {
    for (const version of Object.values(shared[WIDGETS] || {})) {
      const { prototype } = (await version.get())().ManagerBase;
      const getModel = prototype.get_model;
      prototype.get_model = async function (id) {
        try {
          return await getModel.call(this, id);
        } catch (error) {
          if (this.has_model(id)) return getModel.call(this, id);
          throw error;
        }
      };
    }
  },
};

// A key on the words of the page would turn them into their source, cut them or paste others: the
// page acts on digits and letters instead (script/src/keys.js). Who wants to edit says so first.
const calm = {
  id: "careerkit:calm",
  description: "Keeps a stray key or double click from changing the notebook.",
  autoStart: true,
  activate: (app) => {
    const { dataset } = document.body;
    dataset.careerkitCalm = "true";
    app.commands.addCommand("careerkit:edit", {
      label: "Edit the Words and Cells of This Page",
      isToggled: () => dataset.careerkitCalm !== "true",
      execute: () => {
        dataset.careerkitCalm = String(dataset.careerkitCalm !== "true");
      },
    });
    const isPlain = ({ key, ctrlKey, metaKey, altKey, shiftKey }) =>
      !(ctrlKey || metaKey || altKey) &&
      (key.length === 1 || key === "Delete" || (key === "Enter" && !shiftKey));
    const keep = (event) => {
      const isOnWords = event.target.matches?.(".jp-Notebook, .jp-Cell");
      if (dataset.careerkitCalm === "true" && isOnWords && isPlain(event)) event.stopPropagation();
    };
    window.addEventListener("keydown", keep, { capture: true });
  },
};

// What webpack would make of it: a container that hands out one module.
window._JUPYTERLAB = window._JUPYTERLAB || {};
window._JUPYTERLAB.careerkit = {
  init: (scope) => {
    shared = scope;
  },
  get: async () => () => ({ __esModule: true, default: [openEarly, lookOnceMore, calm] }),
};
