// A table that somebody brings (bringing/bringing.js), confirmed column by column (found.js).

import { bringing } from "../bringing/bringing.js";
import { foundForm } from "./found.js";

export default { render: bringing(foundForm) };
