// The participant's page: begins it.
import { page } from "./words.js";
document.getElementById("main").textContent = page.language;
