// @ts-check
// What the front end of a notebook asks a module for.

export default { render };
