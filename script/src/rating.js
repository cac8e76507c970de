// Rate a goal by its slider's model, as ipywidgets would at the end of a drag.

import { until } from "./elements.js";
import { goalOf } from "./goal_rows.js";

let latest = null;

/** Set the slider that a handle belongs to; stop 0 is "not rated". */
export async function rate(model, handle, stop) {
  const slider = await sliderModel(model, handle);
  slider.set("index", stop);
  slider.save_changes();
  latest = slider;
}

/** Wait until the kernel has taken the latest rating: another message could overtake it. */
export const isTaken = () => until(() => !latest?._pending_msgs);

async function sliderModel(model, handle) {
  const goalId = goalOf(handle.closest(".ck-goal"));
  const sliders = await until(() => model.get("sliders")[goalId]);
  return model.widget_manager.get_model(sliders[handle.closest(".ck-second") ? 1 : 0]);
}
