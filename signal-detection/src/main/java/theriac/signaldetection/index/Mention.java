package theriac.signaldetection.index;

/// A mention of a drug as one number: the drug in the upper 22 bits, then its role, and in the lower 8 the route:
/// its number + 1, or 0 when not reported. The mentions of a drug stand together when sorted.
final class Mention {

    private static final int DRUG = 10;
    private static final int ROLE = 8;

    private Mention() {}

    static int of(DrugMention mention, Dictionaries dictionaries) {
        var route = mention.route()
                .map(name -> dictionaries.routes().encode(name) + 1)
                .orElse(0);
        return dictionaries.drugs().encode(mention.drug()) << DRUG
                | mention.role().code() << ROLE
                | route;
    }

    static int drug(int mention) {
        return mention >>> DRUG;
    }

    static int roleBit(int mention) {
        return 1 << (mention >>> ROLE & 3);
    }

    static int route(int mention) {
        return mention & 0xFF;
    }
}
