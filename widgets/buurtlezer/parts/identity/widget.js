// The identity part: makes the page's channel once per model, and draws the bar as often as it is displayed.

import { channelFor } from "../base/base.js";
import { openChannel } from "./channel.js";
import { drawPanel } from "./panel.js";

function initialize({ model }) {
  const slot = channelFor(model.get("channel"));
  const channel = openChannel(model);
  slot.resolve(channel);
  return () => channel.close();
}

async function render({ model, el }) {
  el.classList.add("bl-part", "bl-identity");
  const channel = await channelFor(model.get("channel")).promise;
  const panel = drawPanel(model, el, channel);
  const stop = channel.listen(panel.refresh);
  panel.refresh();
  channel.tell();
  return stop;
}

export default { initialize, render };
