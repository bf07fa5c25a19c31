"""Kinds of services in our own words: what of OpenStreetMap each is made of, and whether it may be counted.

Here: a small vocabulary with facts about each kind; its words are texts (``service.<kind>``, ``service.category.<category>``,
``service.evidence.<evidence>``). Not here: the table in the pack (``recipe.service_kinds``), the services themselves
(``recipe.services``), what a class allows to be said (``analysis.service_counts``).
"""

from dataclasses import dataclass

from buurtlezer.analysis.service_counts import Counting

OTHER_SHOP = "other_shop"
STATION, STOP = "railway_station", "stib_stop"
"""Kinds that are no rows of ``services.csv``: their points are tables of their own."""
COMPARED = "compared"
FENCED = ("private", "no", "customers")
"""Access to a playground or a pitch that not everybody has."""
COUNT, NOT_LISTED, NEVER = Counting.COUNT, Counting.NOT_LISTED, Counting.NEVER


@dataclass(frozen=True)
class ServiceKind:
    """A kind: its category, the OpenStreetMap types that are it, and what may be done with it."""

    name: str
    category: str
    types: tuple[str, ...]
    nameless: bool = True
    """Whether one without a name means something."""

    personal: bool = False
    """That somebody comes here tells of health, belief, sex life or need: it is found on the map, never offered as somebody's
    own spot."""

    counting: Counting = Counting.AT_LEAST
    """Whether they may be counted: told by ``evidence``."""

    evidence: str = "single"
    """The text ``service.evidence.<evidence>``: why they may be counted, or not."""


def _shops(names: str) -> tuple[str, ...]:
    return tuple(f"shop={name}" for name in names.split())


def _not_listed(name: str, category: str, types: tuple[str, ...], *, personal: bool = False, evidence: str = "") -> ServiceKind:
    """A kind that a filter took out before the data reached us: the few that it let through are left out too."""
    return ServiceKind(name, category, types, personal=personal, counting=NOT_LISTED, evidence=evidence or "not_listed")


def _never(name: str, category: str, types: tuple[str, ...], *, personal: bool = False, nameless: bool = False) -> ServiceKind:
    """A kind whose number soon becomes a verdict: it is found by its name, and by nothing else."""
    return ServiceKind(name, category, types, nameless, personal, NEVER, evidence="never")


ALL = (
    ServiceKind("pharmacy", "health", ("amenity=pharmacy",), counting=COUNT, evidence=COMPARED),
    ServiceKind("hospital", "health", ("amenity=hospital",), personal=True),
    ServiceKind("clinic", "health", ("amenity=clinic",), personal=True, evidence="filtered"),
    _not_listed("gp", "health", ("amenity=doctors",), personal=True),
    _not_listed("care_home", "health", ("amenity=nursing_home",), personal=True),
    ServiceKind("dentist", "health", ("amenity=dentist",), personal=True),
    ServiceKind("optician", "health", ("shop=optician",)),
    ServiceKind("medical_shop", "health", _shops("hearing_aids medical_supply orthopedics"), personal=True),
    ServiceKind("veterinary", "health", ("amenity=veterinary",)),
    ServiceKind("supermarket", "daily", ("shop=supermarket",)),
    ServiceKind("convenience", "daily", _shops("convenience grocery general food frozen_food")),
    ServiceKind("bakery", "daily", _shops("bakery pastry")),
    ServiceKind("butcher", "daily", ("shop=butcher",)),
    ServiceKind("greengrocer", "daily", _shops("greengrocer farm")),
    ServiceKind(
        "food_shop", "daily", _shops("deli cheese seafood confectionery chocolate tea coffee spices honey health_food herbalist")
    ),
    ServiceKind("drinks", "daily", _shops("wine alcohol beverages")),
    ServiceKind("newsagent", "daily", _shops("newsagent kiosk tobacco")),
    ServiceKind("chemist", "daily", _shops("chemist cosmetics perfumery")),
    ServiceKind(
        "clothes", "shopping", _shops("clothes shoes bag fashion_accessories jewelry watches leather boutique baby_goods fabric")
    ),
    ServiceKind(
        "home",
        "shopping",
        _shops(
            "furniture interior_decoration houseware doityourself hardware kitchen lighting carpet curtain bed paint "
            "household_linen bathroom_furnishing appliance"
        ),
    ),
    ServiceKind("electronics", "shopping", _shops("electronics computer mobile_phone telecommunication hifi")),
    ServiceKind("books", "shopping", _shops("books stationery copyshop printing")),
    ServiceKind("second_hand", "shopping", _shops("second_hand charity antiques")),
    ServiceKind("bicycle", "shopping", _shops("bicycle bicycle_repair")),
    ServiceKind("department_store", "shopping", _shops("department_store mall variety_store")),
    ServiceKind("florist", "shopping", _shops("florist garden_centre")),
    ServiceKind("pet", "shopping", _shops("pet pet_grooming")),
    ServiceKind("garage", "shopping", _shops("car car_repair car_parts tyres motorcycle motorcycle_repair")),
    ServiceKind(
        OTHER_SHOP,
        "shopping",
        _shops(
            "gift toys sports music art photo games musical_instrument craft collector outdoor frame video travel_agency ticket"
        ),
        nameless=False,
    ),
    ServiceKind("vacant", "shopping", ("shop=vacant",), counting=NEVER, evidence="vacant"),
    _never("sex_shop", "shopping", _shops("erotic"), personal=True),
    ServiceKind("hairdresser", "care", ("shop=hairdresser",)),
    ServiceKind("beauty", "care", _shops("beauty massage tattoo piercing")),
    ServiceKind("laundry", "care", ("shop=laundry",), evidence="laundry"),
    ServiceKind("dry_cleaning", "care", ("shop=dry_cleaning",)),
    ServiceKind(
        "repair",
        "care",
        (
            *_shops("tailor locksmith shoe_repair repair"),
            *(
                f"craft={name}"
                for name in ["shoemaker", "tailor", "dressmaker", "locksmith", "key_cutter", "electronics_repair", "watchmaker"]
            ),
        ),
    ),
    ServiceKind("restaurant", "going_out", ("amenity=restaurant",)),
    ServiceKind("fast_food", "going_out", ("amenity=fast_food",)),
    ServiceKind("cafe", "going_out", ("amenity=cafe",)),
    ServiceKind("bar", "going_out", ("amenity=bar", "amenity=pub")),
    ServiceKind("hotel", "going_out", ("tourism=hotel", "tourism=hostel"), nameless=False),
    _never("betting", "going_out", ("shop=bookmaker", "amenity=gambling", "amenity=casino"), personal=True),
    _never("shisha_bar", "going_out", ("amenity=hookah_lounge", "shop=hookah")),
    ServiceKind("bank", "money_post", ("amenity=bank",), evidence="counter"),
    ServiceKind("post_office", "money_post", ("amenity=post_office",), evidence="counter"),
    _never("money_transfer", "money_post", ("amenity=money_transfer", "amenity=bureau_de_change", "shop=money_lender")),
    _not_listed("cash_machine", "money_post", ("amenity=atm",)),
    ServiceKind("kindergarten", "learning", ("amenity=kindergarten",), evidence="filtered"),
    _not_listed("childcare", "learning", ("amenity=childcare",)),
    ServiceKind("school", "learning", ("amenity=school",), evidence="school"),
    ServiceKind("university", "learning", ("amenity=university",)),
    ServiceKind("library", "learning", ("amenity=library",)),
    ServiceKind("museum", "culture", ("tourism=museum",), nameless=False),
    ServiceKind("theatre", "culture", ("amenity=theatre", "amenity=arts_centre")),
    ServiceKind("cinema", "culture", ("amenity=cinema",)),
    ServiceKind("playground", "play_sport", ("leisure=playground",)),
    ServiceKind("pitch", "play_sport", ("leisure=pitch",)),
    ServiceKind("fitness_station", "play_sport", ("leisure=fitness_station",)),
    ServiceKind("dog_park", "play_sport", ("leisure=dog_park",)),
    ServiceKind(
        "park", "play_sport", ("leisure=park", "leisure=garden", "leisure=nature_reserve"), nameless=False, evidence="named"
    ),
    ServiceKind("community_centre", "meeting", ("amenity=community_centre",), evidence="community_centre"),
    _not_listed("social_service", "welfare", ("amenity=social_facility",), personal=True),
    _not_listed("ocmw_cpas", "welfare", (), personal=True, evidence="no_list"),
    _never("worship", "worship", ("amenity=place_of_worship",), personal=True, nameless=True),
    ServiceKind("townhall", "public", ("amenity=townhall",)),
    _never("police", "public", ("amenity=police",), nameless=True),
    ServiceKind("fire_station", "public", ("amenity=fire_station",)),
    ServiceKind("courthouse", "public", ("amenity=courthouse",)),
    _not_listed("toilet", "street", ("amenity=toilets",)),
    _not_listed("drinking_water", "street", ("amenity=drinking_water",)),
    _not_listed("bench", "street", ("amenity=bench",)),
    ServiceKind(STATION, "transport", (), counting=COUNT, evidence="stations"),
    ServiceKind(STOP, "transport", (), counting=COUNT, evidence="network"),
)
BY_NAME = {kind.name: kind for kind in ALL}
BY_TYPE = {one: kind for kind in ALL for one in kind.types}
"""Kinds by type of OpenStreetMap, of all kinds that have one: those that our list lacks too."""
LISTED = {one: kind for one, kind in BY_TYPE.items() if kind.counting is not NOT_LISTED}
"""The same without what our list lacks."""
