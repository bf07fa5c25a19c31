// One of the two maps: a map with its places, and beside it the list, one place or a form.

function renderSideMap() {}

export default { render: renderSideMap };
