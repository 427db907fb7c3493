package theriac.adverseevent.casereport.fhir;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Seriousness;
import theriac.adverseevent.casereport.document.Place;

/// Reads the criteria that make an event serious. What is serious without a criterion meets the one that is open; what
/// can't be understood is refused, since it must not pass for not serious.
final class SeriousnessReading {

    private static final String SERIOUS = "serious";
    private static final String NOT_SERIOUS = "non-serious";

    private SeriousnessReading() {}

    static Set<Seriousness> read(Place place) {
        var concept = Concept.at(place);
        if (concept.isEmpty()) {
            return Set.of();
        }
        var criteria = EnumSet.noneOf(Seriousness.class);
        List<String> codes = concept.orElseThrow()
                .codes(Uris.SERIOUSNESS)
                .map(code -> code.toLowerCase(Locale.ROOT))
                .toList();
        codes.forEach(code -> Codes.seriousness(code).ifPresent(criteria::add));
        concept.orElseThrow()
                .codes(Uris.OUR_SERIOUSNESS)
                .forEach(code -> Coded.of(Seriousness.class, code).ifPresent(criteria::add));
        boolean serious = codes.contains(SERIOUS) || !criteria.isEmpty();
        boolean not = codes.contains(NOT_SERIOUS);
        if (serious == not) {
            place.refuse(
                    serious
                            ? "must not be serious and non-serious"
                            : "must be coded in FHIR's adverse-event-seriousness");
        }
        if (serious && criteria.isEmpty()) {
            criteria.add(Seriousness.OTHER_IMPORTANT);
        }
        return criteria;
    }
}
