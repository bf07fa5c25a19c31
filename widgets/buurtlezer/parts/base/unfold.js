// What stands in a closed fold comes into sight where somebody is sent to it. Not here: the folds of a page (its template).

/** Open each fold that an element stands in.
 * @param {Element} element */
export function unfold(element) {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
}
