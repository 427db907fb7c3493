package theriac.adverseevent.casereport.e2b.rules;

import java.util.Set;

/// What may be told instead of a value.
final class NullFlavors {

    private static final Set<String> ALL = Set.of("NI", "MSK", "UNK", "NA", "ASKU", "NASK", "NINF", "PINF", "OTH");

    private NullFlavors() {}

    /// Whether there is such a null flavour.
    static boolean exists(String flavor) {
        return ALL.contains(flavor);
    }

    /// Whether an element may be told to be absent in this way.
    static boolean allow(Element element, String flavor) {
        return element.nullFlavors().contains(flavor);
    }

    /// What would be right.
    static String sentence(Element element) {
        return element.nullFlavors().isEmpty()
                ? "must have a value and no null flavour"
                : "must have a value, or one of the null flavours "
                        + String.join(
                                ", ", element.nullFlavors().stream().sorted().toList());
    }
}
