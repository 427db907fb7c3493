package theriac.adverseevent.casereport.e2b;

import java.util.Locale;
import java.util.Map;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Route;

/// Recognises a route by its English words (G.k.4.r.10.1).
final class RouteWords {

    private static final Map<String, Route> OTHER_WORDS = Map.ofEntries(
            Map.entry("po", Route.ORAL),
            Map.entry("by mouth", Route.ORAL),
            Map.entry("per os", Route.ORAL),
            Map.entry("iv", Route.INTRAVENOUS),
            Map.entry("im", Route.INTRAMUSCULAR),
            Map.entry("sc", Route.SUBCUTANEOUS),
            Map.entry("topical", Route.CUTANEOUS),
            Map.entry("respiratory (inhalation)", Route.INHALATION),
            Map.entry("intranasal", Route.NASAL),
            Map.entry("ocular", Route.OPHTHALMIC),
            Map.entry("auricular", Route.OTIC),
            Map.entry("auricular (otic)", Route.OTIC));

    private RouteWords() {}

    static Route routeOf(String words) {
        var plain = PlainText.line(words).toLowerCase(Locale.ROOT).replaceFirst(" use$", "");
        return Coded.of(Route.class, plain).orElseGet(() -> OTHER_WORDS.getOrDefault(plain, Route.OTHER));
    }
}
