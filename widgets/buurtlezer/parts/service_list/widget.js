// A list of services that somebody brings (bringing/bringing.js), or has asked for (today.js), confirmed in one form (found.js).

import { bringing } from "../bringing/bringing.js";
import { listForm } from "./found.js";
import { askToday } from "./today.js";

export default { render: bringing(listForm, askToday) };
