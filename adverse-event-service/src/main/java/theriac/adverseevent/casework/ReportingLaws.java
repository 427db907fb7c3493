package theriac.adverseevent.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import theriac.adverseevent.casereport.Country;

/// The reviewed rules of all jurisdictions that this release knows.
public final class ReportingLaws {

    private final Map<String, ReportingLaw> byJurisdiction;
    private final Map<String, ReportingRule> byId;

    public ReportingLaws(List<ReportingLaw> laws) {
        this.byJurisdiction =
                laws.stream().collect(Collectors.toUnmodifiableMap(ReportingLaw::jurisdiction, Function.identity()));
        this.byId = laws.stream()
                .flatMap(law -> law.rules().stream())
                .collect(Collectors.toUnmodifiableMap(ReportingRule::id, Function.identity()));
    }

    /// Whether there are rules for this role there.
    public boolean know(String jurisdiction, DutyRole role) {
        return Optional.ofNullable(byJurisdiction.get(jurisdiction)).stream()
                .flatMap(law -> law.rules().stream())
                .anyMatch(rule -> rule.role() == role);
    }

    /// A rule that has not been taken back since.
    public Optional<ReportingRule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The law of a jurisdiction that is known.
    ReportingLaw of(String jurisdiction) {
        return Objects.requireNonNull(byJurisdiction.get(jurisdiction), "a jurisdiction without rules");
    }

    /// What all of them say, the same in every process, to tell whether they changed.
    @Override
    public String toString() {
        return byJurisdiction.values().stream()
                .map(ReportingLaws::told)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String told(ReportingLaw law) {
        var countries = law.countries().stream().map(Country::code).sorted().toList();
        return law.jurisdiction() + countries + law.rules();
    }
}
