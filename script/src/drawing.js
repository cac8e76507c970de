// Show what the kernel draws: a picture, or a piece of HTML.

export default {
  render({ model, el }) {
    const show = ({ html }) => {
      el.innerHTML = html;
    };
    model.on("msg:custom", show);
    model.send("whole");
    return () => model.off("msg:custom", show);
  },
};
