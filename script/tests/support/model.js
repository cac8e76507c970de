// What a widget's model is to the page: values, messages, other widgets and a kernel.

/** Something that tells those who listen. */
class Signal {
  listeners = new Set();

  connect(listener) {
    this.listeners.add(listener);
  }

  disconnect(listener) {
    this.listeners.delete(listener);
  }

  emit(sender, details) {
    for (const listener of this.listeners) listener(sender, details);
  }
}

export class Kernel {
  status = "idle";
  connectionStatus = "connected";
  isDisposed = false;
  statusChanged = new Signal();
  connectionStatusChanged = new Signal();
  disposed = new Signal();
  anyMessage = new Signal();

  become(status) {
    this.status = status;
    this.statusChanged.emit();
  }

  connect(status) {
    this.connectionStatus = status;
    this.connectionStatusChanged.emit();
  }

  /** Be sent a message, as by a widget whose value has changed. */
  receive(id, type = "comm_msg") {
    const msg = { header: { msg_id: id, msg_type: type }, content: {} };
    this.anyMessage.emit(this, { msg, direction: "send" });
  }

  /** Say of a message that work on it begins, or that it is done. */
  answer(id, execution_state = "idle") {
    const header = { msg_id: "its own", msg_type: "status" };
    const msg = { header, parent_header: { msg_id: id }, content: { execution_state } };
    this.anyMessage.emit(this, { msg, direction: "recv" });
  }
}

export class Model {
  values = {};
  saved = [];
  messages = [];
  rated = [];
  listeners = {};

  constructor(values = {}, kernel = new Kernel()) {
    this.values = values;
    // A slider's model id is its name here.
    this.widget_manager = { kernel, _models: {}, get_model: async (id) => this.slider(id) };
  }

  get(name) {
    return this.values[name];
  }

  set(name, value) {
    this.values[name] = value;
  }

  save_changes() {
    this.saved.push({ ...this.values });
  }

  send(message) {
    this.messages.push(message);
  }

  on(name, listener) {
    this.listeners[name] = [...(this.listeners[name] ?? []), listener];
  }

  off(name, listener) {
    this.listeners[name] = this.listeners[name].filter((other) => other !== listener);
  }

  /** Tell those who listen to a change, or to a message. */
  tell(name, message) {
    for (const listener of this.listeners[name] ?? []) listener(message);
  }

  /** Return a slider that notes what it is set to. */
  slider(id) {
    const slider = { set: (name, value) => Object.assign(slider, { [name]: value }) };
    slider.save_changes = () => this.rated.push([id, slider.index]);
    return slider;
  }
}
