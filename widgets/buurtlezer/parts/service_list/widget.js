// A list of services that somebody brings (bringing/bringing.js), confirmed in one form (found.js).

import { bringing } from "../bringing/bringing.js";
import { listForm } from "./found.js";

export default { render: bringing(listForm) };
