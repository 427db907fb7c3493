package theriac.adverseevent.signal.rest;

import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.signal.SignalFilter;
import theriac.adverseevent.signal.Stage;
import theriac.http.Problem;

/// Which signals are asked for.
record SignalReviewParameters(
        @QueryParam("state") @Parameter(description = "new, under-review, confirmed, refuted or closed") @Nullable
        String state,

        @QueryParam("drug") @Parameter(description = "The catalog's id of one of its drugs") @Nullable
        String drug,

        @QueryParam("reaction") @Parameter(description = "The platform's reaction term") @Nullable
        String reaction,

        @QueryParam("above") @Parameter(description = "true: above some threshold now; false: below all") @Nullable
        String above) {

    SignalFilter toFilter() {
        return new SignalFilter(
                Optional.ofNullable(state).map(SignalReviewParameters::stage),
                Optional.ofNullable(drug).map(name -> named("drug", name)),
                Optional.ofNullable(reaction).map(name -> named("reaction", name)),
                Optional.ofNullable(above).map(SignalReviewParameters::flag));
    }

    private static Stage stage(String code) {
        return Coded.of(Stage.class, code)
                .orElseThrow(() -> Problem.invalid("query:state", "must be one of " + Coded.codesOf(Stage.class)));
    }

    private static String named(String parameter, String name) {
        if (name.isBlank() || name.indexOf('\0') >= 0) {
            throw Problem.invalid("query:" + parameter, "must not be blank");
        }
        return name;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalid("query:above", "must be true or false");
        };
    }
}
