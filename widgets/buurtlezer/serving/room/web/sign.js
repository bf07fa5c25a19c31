// The sign in the header: what became of what was made here. One of saved, sending, lost, refused, or nothing yet.

import { t } from "../../../parts/light/words.js";

/** Show it, and read it aloud politely. `body[data-sign]` is for the look. */
export function sign(tone, count = 0) {
  const place = document.getElementById("sign");
  document.body.dataset.sign = tone;
  const words = tone === "lost" && count ? t("sign.lost_waiting", { count }) : tone === "empty" ? "" : t(`sign.${tone}`);
  if (place.textContent !== words) place.textContent = words;
}
