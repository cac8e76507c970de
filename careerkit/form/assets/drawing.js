// Joined from the modules of script/src by "npm run build" there: change those, not this file.
// sha256 of the modules and of what follows: dc639338edad983f021bf9c8da6f2293bd175d303c488124a61230296a6d4e18

// script/src/drawing.js
var drawing_default = {
  render({ model, el }) {
    const show = ({ html }) => {
      el.innerHTML = html;
    };
    model.on("msg:custom", show);
    model.send("whole");
    return () => model.off("msg:custom", show);
  }
};
export {
  drawing_default as default
};
