// The end of house.js: before it stand the parts' base, device and outbox as the notebooks have them (web.py). So a logbook that
// was begun here is the same on a notebook's page of this browser, and what waits in the outbox is sent by whichever is open.

/** The outbox sends by this: `model.send` is whatever the page gave as its way out. */
function sendTo(model, message) {
  model.send(message);
  return true;
}

export { h, newId, elementId, newSecret, spelled, readSecret, basePath, openDevice, openOutbox };
