// "There is no launderette here": nobody knows that. Found in what somebody types, in Dutch, French and English, so that the page
// can propose what one does know. It finds and never refuses. Not here: what is shown then (form.js).

const BEFORE = String.raw`(?:^|[\s,.;:!?(])`;
const CLAIMS = [
  String.raw`${BEFORE}(?:er|hier|daar)\s+(?:is|zijn|bestaat|bestaan)\s+(?:(?:er|hier|helemaal|echt|nergens)\s+)*geen\s+(.+)`,
  String.raw`^(?:is|zijn)\s+(?:er|hier)\s+(?:hier\s+)?geen\s+(.+)`,
  String.raw`^geen\s+(.+)`,
  String
    .raw`${BEFORE}(?:il\s+)?(?:n?['’])?y\s+a\s+(?:ici\s+)?(?:pas|plus|point)\s+(?:du\s+tout\s+)?(?:d['’]|de\s+|du\s+|des\s+)(.+)`,
  String.raw`${BEFORE}(?:il\s+)?(?:n?['’])?y\s+a\s+aucune?\s+(.+)`,
  String.raw`^(?:pas|plus)\s+(?:d['’]|de\s+)(.+)`,
  String.raw`^aucune?\s+(.+)`,
  String.raw`${BEFORE}there(?:['’]s|\s+is|\s+are)\s+no\s+(.+)`,
  String.raw`${BEFORE}there\s+(?:isn['’]?t|is\s+not|aren['’]?t|are\s+not)\s+(?:an?\s+|any\s+)?(.+)`,
  String.raw`^no\s+(.+)`,
].map((pattern) => new RegExp(pattern, "iu"));
const WHERE = [
  String.raw`hier|meer|in\s+(?:de|mijn|onze|deze)\s+(?:buurt|wijk)|in\s+de\s+omgeving|dichtbij`,
  String.raw`ici|près\s+d['’]ici|dans\s+(?:le|mon|notre|ce)\s+quartier`,
  String.raw`(?:around\s+)?here|nearby|any\s?more|in\s+(?:the|my|our|this)\s+neighbou?rhood`,
];
const PLACE = new RegExp(String.raw`\s+(?:${WHERE.join("|")})$`, "iu");

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
