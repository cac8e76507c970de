// Tell the kernel when somebody comes to a check-in or back to it: it may be another day.

function serveCheckIn(model, box) {
  const arrive = () => document.hidden || model.send({ arrived: true });
  const takeFirst = () => until(() => box.querySelector(".ck-happened textarea")).then((first) => first?.focus());
  document.addEventListener("visibilitychange", arrive);
  model.on("change:top", takeFirst);
  arrive();
  const stopSaying = announce(box, [".ck-saved"]);
  return () => {
    stopSaying();
    document.removeEventListener("visibilitychange", arrive);
    model.off("change:top", takeFirst);
  };
}
