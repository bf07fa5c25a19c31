// Children of an element as they should stand, where those that stand there already are left alone: an element that is taken
// out and put back loses the focus, and a key that is pressed in that moment. Not here: what the children are.

/** Those that are no longer wanted go; the others are put in order, and none is moved that stands where it should.
 * @param {Element} parent of elements only
 * @param {Element[]} wanted */
export function arranged(parent, wanted) {
  for (const child of [...parent.children]) if (!wanted.includes(child)) child.remove();
  wanted.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
}
