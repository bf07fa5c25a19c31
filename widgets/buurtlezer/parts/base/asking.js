// A question to the kernel, with its answer and its bytes. Not here: acts, which wait in the outbox (base.js).

import { newId } from "./base.js";

const PATIENCE = 20000;

/** Ask the kernel for something; resolves to its answer and its bytes, or to null where none came. */
export function askKernel(model, message) {
  return new Promise((resolve) => {
    const asked = newId();
    const end = (answer, buffers) => {
      clearTimeout(late);
      model.off("msg:custom", hear);
      resolve(answer && { answer, buffers });
    };
    const hear = (answer, buffers) => answer.asked === asked && end(answer, buffers);
    const late = setTimeout(() => end(null), PATIENCE);
    model.on("msg:custom", hear);
    try {
      model.send({ ...message, asked });
    } catch (error) {
      console.info("buurtlezer: not sent, the comm is closed", error.message);
      end(null);
    }
  });
}
