// A file on its way to Python: begun, followed, arrived or let go. Not here: how it is carried (transfer.js).

import { t } from "../base/base.js";
import { faultOf, progressBox, refusalOf } from "./start.js";
import { tellPython, transfer } from "./transfer.js";

/** `hooks` = {begun() or let go, arrived(say) when it is no longer on its way and `say()` tells how it ended, left(upload) when
 * this page is done with it}. */
export function underWay(model, status, hooks) {
  let moving = null; // {upload, stop, box}

  function begin(box, move) {
    status.clear();
    moving = move({
      progress: (share) => box.show(share),
      waiting: (on) => {
        if (on) status.say("queued", t(model, "waiting"));
        else if (status.element.dataset.tone === "queued") status.clear();
      },
      whole: () => status.say("sending", t(model, "recognising")),
      found: () => arrived(() => status.clear()),
      refused: ({ sentence, why }) => arrived(() => status.say("refused", sentence || refusalOf(model, why))),
      unreadable: () => {
        letGo();
        arrived(() => status.say("refused", refusalOf(model, "unreadable")));
      },
    });
    moving.box = box;
    return hooks.begun();
  }
  function arrived(say) {
    moving = null;
    hooks.arrived(say);
  }
  function cancel() {
    letGo();
    status.say("info", t(model, "cancelled"));
    hooks.begun();
  }
  /** The file under way is stopped, here and in Python. */
  function letGo() {
    if (!moving) return;
    moving.stop();
    hooks.left(moving.upload);
    tellPython(model, { type: "cancel", upload: moving.upload });
    moving = null;
  }
  return {
    /** What shows how far it has come; nothing when none is on its way. */
    box: () => moving?.box,
    begin,
    cancel,
    letGo,
    /** Files that were chosen or dropped. */
    take(files) {
      const fault = faultOf(model, files);
      if (fault) return status.say("refused", refusalOf(model, fault));
      const box = progressBox(model, files[0].name, cancel);
      return begin(box, (send) => transfer(model, files[0], send));
    },
  };
}
