// A network that somebody brings (bringing/bringing.js), confirmed in one form (found.js).

import { bringing } from "../bringing/bringing.js";
import { networkForm } from "./found.js";

export default { render: bringing(networkForm) };
