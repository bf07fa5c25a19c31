// Both maps of a neighbourhood with one view: side by side, by swipe, or as one map of what differs.

function renderTwoMaps() {}

export default { render: renderTwoMaps };
