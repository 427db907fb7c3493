package theriac.adverseevent.disproportionality.rest;

import java.util.Set;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.disproportionality.Disclosure;
import theriac.adverseevent.disproportionality.ScopeText;
import theriac.adverseevent.disproportionality.ScopeText.Read.NotUnderstood;
import theriac.adverseevent.disproportionality.ScopeText.Read.Understood;
import theriac.http.Problem;
import theriac.http.Problem.Violation;
import theriac.signaldetection.index.Scope;

/// Which cases are looked at: what every question about pairs can be asked for.
record ScopeParameters(
        @QueryParam("subgroup")
        @Parameter(
                description = "Parts behind commas: sex:female, age:65-, country:IT, year:2024-2026, serious or"
                        + " serious:death, reporter:physician, alcohol:yes, route:oral, role:suspect or role:any,"
                        + " prompted. A key given twice means either.",
                example = "sex:female,age:65-")
        @Nullable
        String subgroup,

        @QueryParam("background")
        @Parameter(description = "Which collection of cases: hospital, faers, or all, which is usual")
        @Nullable
        String background) {

    private static final String ALL = "all";
    private static final Set<String> BACKGROUNDS = Set.of("hospital", "faers");

    Scope scope(Disclosure disclosure) {
        var collection = background == null ? ALL : background;
        if (disclosure != Disclosure.EXACT && (subgroup != null || !collection.equals(ALL))) {
            throw Problem.forbidden("Subgroups and backgrounds are for those who may see cases: small counts could be"
                    + " computed from their differences.");
        }
        if (!collection.equals(ALL) && !BACKGROUNDS.contains(collection)) {
            throw Problem.invalid("query:background", "must be one of all, faers, hospital");
        }
        Set<String> backgrounds = collection.equals(ALL) ? Set.of() : Set.of(collection);
        return switch (ScopeText.read(subgroup == null ? "" : subgroup, backgrounds)) {
            case Understood(var scope) -> scope;
            case NotUnderstood(var reasons) ->
                throw Problem.invalid(reasons.stream()
                        .map(reason -> new Violation("query:subgroup", reason))
                        .toList());
        };
    }
}
