"""Kinds of services in our own words, and what of OpenStreetMap each is made of.

Here: a small vocabulary with facts about each kind; its words are texts (``service.<kind>``, ``service.category.<category>``).
Not here: the services themselves (``services``).
"""

from dataclasses import dataclass

import pandas as pd

from buurtlezer.texts import LANGUAGES, Texts

OTHER_SHOP = "other_shop"
COMPARED = "compared"


@dataclass(frozen=True)
class ServiceKind:
    """A kind: its category, the OpenStreetMap types that are it, and what may be done with it."""

    name: str
    category: str
    types: tuple[str, ...]
    nameless: bool = True
    """Whether one without a name means something."""

    personal: bool = False
    """That somebody comes here tells of health or belief: it is found on the map, never offered as somebody's own spot."""

    complete: bool = False
    """Whether they may be counted: told by ``evidence``."""

    evidence: str = "single"
    """The text ``service.evidence.<evidence>``: why they may be counted, or not."""


def _shops(names: str) -> tuple[str, ...]:
    return tuple(f"shop={name}" for name in names.split())


ALL = (
    ServiceKind("pharmacy", "health", ("amenity=pharmacy",), complete=True, evidence=COMPARED),
    ServiceKind("hospital", "health", ("amenity=hospital",), personal=True),
    ServiceKind("clinic", "health", ("amenity=clinic",), personal=True, evidence="filtered"),
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
    ServiceKind("vacant", "shopping", ("shop=vacant",), evidence="vacant"),
    ServiceKind("hairdresser", "care", ("shop=hairdresser",)),
    ServiceKind("beauty", "care", _shops("beauty massage tattoo piercing")),
    ServiceKind("laundry", "care", _shops("laundry dry_cleaning")),
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
    ServiceKind("bank", "money_post", ("amenity=bank",)),
    ServiceKind("post_office", "money_post", ("amenity=post_office",)),
    ServiceKind("kindergarten", "learning", ("amenity=kindergarten",), evidence="filtered"),
    ServiceKind("school", "learning", ("amenity=school",)),
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
    ServiceKind("worship", "worship", ("amenity=place_of_worship",), personal=True),
    ServiceKind("townhall", "public", ("amenity=townhall",)),
    ServiceKind("police", "public", ("amenity=police",)),
    ServiceKind("fire_station", "public", ("amenity=fire_station",)),
    ServiceKind("courthouse", "public", ("amenity=courthouse",)),
)
BY_TYPE = {one: kind for kind in ALL for one in kind.types}


def table(compared: tuple[int, int]) -> str:
    """``service_kinds.csv``. ``compared``: of so many pharmacies of a second source, how many are there, and how many it has."""
    from buurtlezer.geodata.recipe import source as files  # geopandas; a list that is brought asks for the types alone

    found, among = compared
    return files.csv(pd.DataFrame([_row(one, found, among) for one in ALL]))


def _row(one: ServiceKind, found: int, among: int) -> dict[str, object]:
    facts: dict[str, object] = {
        "kind": one.name,
        "category": one.category,
        "personal": "true" if one.personal else "false",
        "complete": "true" if one.complete else "false",
    }
    numbers = {"found": found, "among": among} if one.evidence == COMPARED else {}
    words = {"name": f"service.{one.name}", "category": f"service.category.{one.category}"}
    named = {f"{word}_{language}": Texts.of(language)(key) for word, key in words.items() for language in LANGUAGES}
    told = {f"evidence_{language}": Texts.of(language)(f"service.evidence.{one.evidence}", **numbers) for language in LANGUAGES}
    return facts | named | told
