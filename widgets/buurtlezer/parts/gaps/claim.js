// "There is no launderette here": nobody knows that. Found in what somebody types, in Dutch, French and English, so that the page
// can propose what one does know. It finds and never refuses. Not here: what is shown then (form.js).

const CLAIMS = [
  /(?:^|[\s,.;:!?(])(?:er|hier|daar)\s+(?:is|zijn|bestaat|bestaan)\s+(?:er\s+|hier\s+|helemaal\s+|echt\s+|nergens\s+)*geen\s+(.+)/iu,
  /^(?:is|zijn)\s+(?:er|hier)\s+(?:hier\s+)?geen\s+(.+)/iu,
  /^geen\s+(.+)/iu,
  /(?:^|[\s,.;:!?(])(?:il\s+)?n?['’]?y\s+a\s+(?:ici\s+)?(?:pas|plus|point)\s+(?:du\s+tout\s+)?(?:d['’]|de\s+|du\s+|des\s+)(.+)/iu,
  /(?:^|[\s,.;:!?(])(?:il\s+)?n?['’]?y\s+a\s+aucune?\s+(.+)/iu,
  /^(?:pas|plus)\s+(?:d['’]|de\s+)(.+)/iu,
  /^aucune?\s+(.+)/iu,
  /(?:^|[\s,.;:!?(])there(?:['’]s|\s+is|\s+are)\s+no\s+(.+)/iu,
  /(?:^|[\s,.;:!?(])there\s+(?:isn['’]?t|is\s+not|aren['’]?t|are\s+not)\s+(?:an?\s+|any\s+)?(.+)/iu,
  /^no\s+(.+)/iu,
];
const PLACE =
  /\s+(?:hier|meer|in\s+(?:de|mijn|onze|deze)\s+(?:buurt|wijk)|in\s+de\s+omgeving|dichtbij|ici|près\s+d['’]ici|dans\s+(?:le|mon|notre|ce)\s+quartier|(?:around\s+)?here|nearby|any\s?more|in\s+(?:the|my|our|this)\s+neighbou?rhood)$/iu;

/** What somebody says is not there, in their words and without where; "" where nothing of the kind is said.
 * @param {string} text
 * @returns {string} */
export function claimIn(text) {
  for (const claim of CLAIMS) {
    const found = claim.exec(text.normalize("NFC").trim());
    if (!found) continue;
    let thing = found[1].split(/[.,;!?\n]/u)[0].trim();
    while (PLACE.test(thing)) thing = thing.replace(PLACE, "").trim();
    if (thing) return thing;
  }
  return "";
}
