// Notice that the kernel leaves what the page has sent it without an answer.

// Longer than anything careerkit does for a gesture.
const PATIENCE = 5000;

/** Whether the newest message of a page's widgets waits for an answer, and has for long.
 *
 * A kernel that is stopped, or at work on something else, stays connected and says nothing. Each
 * answer shows that it works through what was sent: then the newest message waits anew.
 */
export class Answers {
  #newest = null;
  #patience = 0;
  #tell;

  isMissed = false;

  /** Watch a kernel, and call `tell` whenever `isMissed` changes. */
  constructor(kernel, tell, signal) {
    this.#tell = tell;
    const hear = (_kernel, { msg, direction }) => {
      if (direction === "send") this.#sent(msg);
      else if (msg.content.execution_state === "idle") this.#done(msg.parent_header.msg_id);
    };
    kernel.anyMessage.connect(hear);
    signal.addEventListener("abort", () => {
      kernel.anyMessage.disconnect(hear);
      clearTimeout(this.#patience);
    });
  }

  /** Wait no more for what was sent so far. */
  forget() {
    this.#newest = null;
    this.#rest();
  }

  #sent({ header }) {
    if (header.msg_type !== "comm_msg") return;
    this.#newest = header.msg_id;
    this.#patience ||= setTimeout(() => this.#set(true), PATIENCE);
  }

  #done(id) {
    this.#rest();
    if (id === this.#newest) this.#newest = null;
    if (this.#newest) this.#patience = setTimeout(() => this.#set(true), PATIENCE);
  }

  #rest() {
    clearTimeout(this.#patience);
    this.#patience = 0;
    this.#set(false);
  }

  #set(isMissed) {
    if (isMissed === this.isMissed) return;
    this.isMissed = isMissed;
    this.#tell();
  }
}
