// Makes up for two things in JupyterLab and ipywidgets; see careerkit/launch/lab_settings.py.

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

// What webpack would make of it: a container that hands out one module.
window._JUPYTERLAB = window._JUPYTERLAB || {};
window._JUPYTERLAB.careerkit = {
  init: (scope) => {
    shared = scope;
  },
  get: async () => () => ({ __esModule: true, default: [openEarly, lookOnceMore] }),
};
