package theriac.audit.rest;

import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import theriac.audit.AuditChain;
import theriac.audit.RecordedEntries;
import theriac.audit.RecordedEntry;
import theriac.http.Caller;
import theriac.http.Cursor;
import theriac.http.Page;
import theriac.http.Problem;
import theriac.http.Roles;
import theriac.http.Site;

/// Who did what, for auditors: of a site, what its own people did; of all sites, everything.
@Path("/")
@Tag(name = "audit")
@RolesAllowed(Roles.AUDITOR)
@RunOnVirtualThread
public class AuditResource {

    private final RecordedEntries entries;
    private final AuditChain chain;
    private final Caller caller;

    AuditResource(RecordedEntries entries, AuditChain chain, Caller caller) {
        this.entries = entries;
        this.chain = chain;
        this.caller = caller;
    }

    /// One act as an auditor reads it.
    ///
    /// @param seal number of the seal over it; absent while it waits for one
    public record AuditEntryBody(
            Instant at,
            String actor,
            String site,
            String action,
            String subject,
            @Nullable Long seal) {

        static AuditEntryBody of(RecordedEntry entry) {
            var act = entry.act();
            return new AuditEntryBody(
                    act.at(),
                    act.actor(),
                    act.site(),
                    act.action(),
                    act.subject(),
                    entry.seal().orElse(null));
        }
    }

    @GET
    @Path("audit-entries")
    @Operation(summary = "Who did what to a record, oldest first")
    public Page<AuditEntryBody> entries(
            @QueryParam("subject") @NotBlank @Parameter(example = "case/0198c0de-7a11-7000-8000-000000000001")
                    String subject,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = Cursor.read(cursor, 1).map(place -> place.number(0)).orElse(0L);
        var found = entries.about(subject, ownSite(), after, limit + 1);
        return Page.of(found, limit, entry -> Cursor.of(entry.entryId())).map(AuditEntryBody::of);
    }

    @GET
    @Path("audit-verification")
    @Operation(summary = "Recompute the whole chain of seals, and tell the first that does not fit")
    public AuditVerificationBody verification() {
        if (!caller.site().equals(Site.ALL)) {
            throw Problem.forbidden("The chain runs through all sites: only an auditor of all sites may verify it.");
        }
        return AuditVerificationBody.of(chain.verify());
    }

    private Optional<String> ownSite() {
        return caller.site().equals(Site.ALL)
                ? Optional.empty()
                : Optional.of(caller.site().id());
    }
}
