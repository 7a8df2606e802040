// The comparison in a notebook: the kernel filters, sorts and compares texts.

import { render } from "./view";

export default { render };
