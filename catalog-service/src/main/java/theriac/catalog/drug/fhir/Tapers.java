package theriac.catalog.drug.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.TaperRule;

/// How a drug is stopped, as an extension: R4 has no element for it, and who prescribes from this resource must not
/// miss that a drug can't be stopped at once. Withdrawal and urgent reviews are left to the catalog's own API.
final class Tapers {

    private final Sources sources;

    Tapers(Sources sources) {
        this.sources = sources;
    }

    List<Extension> of(List<TaperRule> rules) {
        return rules.stream().map(this::taper).toList();
    }

    private Extension taper(TaperRule rule) {
        var parts = new ArrayList<Extension>();
        parts.add(Extension.code("need", rule.need().spelling()));
        Optional.ofNullable(rule.route()).ifPresent(route -> parts.add(Extension.code("route", route)));
        days("after", rule.afterDays()).ifPresent(parts::add);
        Optional.ofNullable(rule.pace()).map(this::pace).ifPresent(parts::add);
        Optional.ofNullable(rule.note()).ifPresent(note -> parts.add(Extension.text("note", note)));
        parts.addAll(sources.of(rule.source()));
        return Extension.of(Uris.TAPER, List.copyOf(parts));
    }

    private Extension pace(TaperRule.Pace pace) {
        var parts = new ArrayList<Extension>();
        Optional.<BigDecimal>ofNullable(pace.largestStepPercent())
                .ifPresent(percent -> parts.add(Extension.decimal("largest-step-percent", percent)));
        Optional.ofNullable(pace.largestStep())
                .ifPresent(step -> parts.add(Extension.quantity("largest-step", Amounts.aDay(step))));
        days("shortest-interval", pace.shortestIntervalDays()).ifPresent(parts::add);
        days("shortest-taper", pace.shortestTaperDays()).ifPresent(parts::add);
        parts.addAll(sources.of(pace.source()));
        return Extension.of("pace", List.copyOf(parts));
    }

    private static Optional<Extension> days(String url, @Nullable Integer days) {
        return Optional.ofNullable(days).map(number -> Extension.duration(url, Amounts.days(number)));
    }
}
