"""Where things are at home that are at home elsewhere than their class: place -> sprites."""

HOMES = {
    "snow": (
        "penguin polar-bear-full seal walrus snowman sled skier snowboarder snowflake igloo snowy-pine skis ice-skate"
    ),
    "desert": "camel two-hump-camel cactus pyramid scorpion sphinx arab-man-full pharaoh-full mummy-full",
    "beach": (
        "crab umbrella-on-ground anchor seashell starfish seagull coconut-palm surfboard ring-buoy basket-boat "
        "beach-with-umbrella thong-sandal"
    ),
    "sea": "person-surfing lighthouse water-wave ship junk galleon sailor-full",
    "underwater": "mermaid merman lobster submarine seahorse stingray coral diving-mask",
    "lake": (
        "duck swan frog-full flamingo person-swimming person-rowing-boat bridge rowing-boat-vn sky-lantern "
        "water-puppet lotus-pond egret goose dragonfly one-pillar-pagoda"
    ),
    "river": (
        "raft sampan dragon-boat fisherman-full beaver otter capybara crocodile hippopotamus fishing-pole gondola"
    ),
    "mountains": "person-climbing eagle hiker-full goat llama ram aerial-tramway great-wall wind-turbine",
    "city": (
        "office-building double-decker-bus police-car tokyo-tower fountain eiffel-tower clock-tower "
        "triumphal-arch statue-of-liberty obelisk suspension-bridge metro hotel bank hospital department-store "
        "stadium taj-mahal factory"
    ),
    "street": (
        "taxi bus tram convenience-store street-lamp lantern market-stall food-stall street-vendor-full cyclo "
        "cyclo-ride motorbike-rider motor-scooter motorcycle food-truck phone-booth fire-hydrant traffic-cone "
        "vertical-traffic-light postbox barber-pole auto-rickshaw cargo-tricycle automobile police-full "
        "policewoman-full postman-full lion-dance star-lantern"
    ),
    "village": (
        "village-gate well farmer-woman-full hen rooster water-buffalo stilt-house rong-house highland-woman-full "
        "bronze-drum gong cottage hut wheelbarrow ox"
    ),
    "farm": (
        "cow pig ewe tractor barn scarecrow-full western-farmer-full baby-chick sheaf-of-rice pumpkin donkey turkey"
    ),
    "garden": (
        "watering-can rake bougainvillea rose tulip lily daisy orchid bench hummingbird snail lady-beetle "
        "butterfly monarch-butterfly caterpillar honeybee sunflower hibiscus blossom statue swing hammock"
    ),
    "terraces": "farmer-full",
    "jungle": "monkey toucan tiger gorilla orangutan chimpanzee parrot sloth snake leopard pangolin banana-tree",
    "bamboo": "panda-full bamboo",
    "forest": (
        "bear-full fox-full wolf-full deer owl mushroom brown-mushroom camping leaf-fluttering-in-wind "
        "fallen-leaf campfire koala-full elf-full moose-full boar-full fern tree-stump treehouse centaur chipmunk "
        "hedgehog raccoon badger troll witch-full"
    ),
    "space": "rocket alien alien-full astronaut-full satellite spaceship",
    "planet": "moon-rover",
    "room": (
        "person-in-bed candle sofa christmas-tree wreath patient-full nurse-full doctor-full doctor-woman-full "
        "teddy-bear teacher-full teacher-man-full blackboard grand-piano drum-kit cello television electric-fan "
        "ceiling-fan table-lamp floor-lamp chandelier grandfather-clock bathtub rocking-horse toy-train "
        "building-blocks doll waiter-full waitress-full office-worker-full business-woman-full blacksmith-full "
        "tailor-full hairdresser-full barista-full scientist-full person-taking-bath typewriter sewing-machine "
        "framed-picture mirror musical-keyboard"
    ),
    "kitchen": (
        "refrigerator stove microwave toaster blender rice-cooker frying-pan washing-machine chef-full pot-of-food"
    ),
    "sky": (
        "airplane airplane-departure airplane-arrival hot-air-balloon airship hang-glider jet-fighter parachute "
        "superhero small-airplane helicopter angel-full baby-angel drone paper-plane"
    ),
    "meadow": (
        "fire kite tent windmill jack-o-lantern soccer-ball sun carousel-horse headstone lion-full kangaroo "
        "elephant giraffe zebra rhinoceros ostrich fence signpost flag vietnam-flag goal-net tank cannon "
        "excavator bulldozer caravan solar-panel playground-slide bicycle rainbow knight-full horse dandelion "
        "lavender balloon football-player-full cherry-tree horse-carriage skateboard bush stairs ladder"
    ),
}
PLACE_OF_SPRITE = {sprite: place for place, sprites in HOMES.items() for sprite in sprites.split()}
