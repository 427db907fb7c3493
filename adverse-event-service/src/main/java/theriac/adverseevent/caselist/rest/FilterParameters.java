package theriac.adverseevent.caselist.rest;

import java.time.Instant;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.caselist.CaseFilter;
import theriac.adverseevent.casereport.Background;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Seriousness;
import theriac.http.Problem;
import theriac.http.Site;

/// The query parameters that lists and counts of cases share.
record FilterParameters(
        @QueryParam("drug")
        @Parameter(description = "The catalog's id of a drug, or a name as it was reported", example = "baclofen")
        @Nullable
        String drug,

        @QueryParam("reaction")
        @Parameter(description = "A reaction term, or one as it was reported", example = "drowsiness")
        @Nullable
        String reaction,

        @QueryParam("background") @Parameter(description = "hospital or faers") @Nullable
        String background,

        @QueryParam("seriousness")
        @Parameter(description = "A criterion that is met", example = "hospitalisation")
        @Nullable
        String seriousness,

        @QueryParam("receivedFrom") @Parameter(description = "Received then or later") @Nullable
        Instant receivedFrom,

        @QueryParam("receivedBefore") @Parameter(description = "Received before") @Nullable
        Instant receivedBefore) {

    CaseFilter toFilter(Site site) {
        return new CaseFilter(
                siteOf(site),
                text("drug", drug),
                text("reaction", reaction),
                code(Background.class, "background", background),
                code(Seriousness.class, "seriousness", seriousness),
                Optional.ofNullable(receivedFrom),
                Optional.ofNullable(receivedBefore));
    }

    /// What someone of a site may see at all.
    static CaseFilter everythingFor(Site site) {
        return new FilterParameters(null, null, null, null, null, null).toFilter(site);
    }

    private static Optional<SenderId> siteOf(Site site) {
        return site.equals(Site.ALL) ? Optional.empty() : Optional.of(new SenderId(site.id()));
    }

    private static Optional<String> text(String name, @Nullable String value) {
        if (value != null && (value.isBlank() || value.indexOf('\0') >= 0)) {
            throw Problem.invalid("query:" + name, "must not be blank");
        }
        return Optional.ofNullable(value);
    }

    private static <E extends Enum<E> & Coded> Optional<E> code(Class<E> type, String name, @Nullable String value) {
        var code = Optional.ofNullable(value);
        return code.map(given -> Coded.of(type, given)
                .orElseThrow(() -> Problem.invalid("query:" + name, "must be one of " + Coded.codesOf(type))));
    }
}
