// Where the scripts of the parts came from, for what stands beside them and is asked for later. Set by start.js.

let own = "";

export function standsAt(address) {
  own = address;
}

/** The address of a file beside the scripts; "" where they did not come from an address (a part alone, in a test). */
export const beside = (name) => (/^https?:/.test(own) ? new URL(name, own).href : "");
