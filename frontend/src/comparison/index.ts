// The comparison in a notebook: the kernel filters, sorts and compares texts.

import { placed } from "../shared/place";
import { render } from "./view";

export default placed(render);
