// A table that somebody brings (bringing.js), confirmed column by column (found.js).

import { bringing } from "./bringing.js";
import { foundForm } from "./found.js";

export default { render: bringing(foundForm) };
