package theriac.adverseevent.casework.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casework.DutyRole;
import theriac.adverseevent.casework.ExpectednessOfCase;
import theriac.adverseevent.casework.Gravity;
import theriac.adverseevent.casework.ReportingLaw;
import theriac.adverseevent.casework.ReportingRule;

/// A file of rules about reporting, as `reporting-rules.schema.json` describes it.
record ReportingLawFile(String jurisdiction, String title, List<String> countries, List<Rule> rules) {

    record Rule(
            String id,
            String role,
            @Nullable String gravity,
            @Nullable String expectedness,
            @Nullable String occurred,
            int calendarDays,
            String addressee,
            @Nullable String note,
            Source source) {

        ReportingRule toRule() {
            return new ReportingRule(
                    id,
                    known(DutyRole.class, role),
                    Optional.ofNullable(gravity).map(code -> known(Gravity.class, code)),
                    Optional.ofNullable(expectedness).map(code -> known(ExpectednessOfCase.class, code)),
                    Optional.ofNullable(occurred)
                            .map(code -> ReportingRule.Occurred.valueOf(code.toUpperCase(Locale.ROOT))),
                    calendarDays,
                    addressee,
                    Optional.ofNullable(note),
                    new ReportingRule.Source(source.citation(), source.url()));
        }

        private <E extends Enum<E> & Coded> E known(Class<E> type, String code) {
            return Coded.of(type, code)
                    .orElseThrow(() -> new IllegalArgumentException(id + " has none of " + Coded.codesOf(type)));
        }
    }

    /// @param read when it was looked up
    record Source(String citation, String url, String read) {}

    ReportingLaw toLaw() {
        return new ReportingLaw(
                jurisdiction,
                countries.stream().map(Country::new).collect(Collectors.toUnmodifiableSet()),
                rules.stream().map(Rule::toRule).toList());
    }
}
