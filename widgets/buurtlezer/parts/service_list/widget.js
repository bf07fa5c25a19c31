// A list of services that somebody brings (upload/bringing.js), confirmed in one form (found.js).

import { bringing } from "../upload/bringing.js";
import { listForm } from "./found.js";

export default { render: bringing(listForm) };
