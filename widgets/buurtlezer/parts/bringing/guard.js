// A file that is dropped beside the box would take the whole page away.

function guard(event) {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
}

/** Keep the page where it is; what is given back ends that. */
export function guardPage() {
  for (const event of ["dragover", "drop"]) addEventListener(event, guard);
  return () => {
    for (const event of ["dragover", "drop"]) removeEventListener(event, guard);
  };
}
