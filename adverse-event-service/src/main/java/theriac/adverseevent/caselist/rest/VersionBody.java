package theriac.adverseevent.caselist.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.Originals.KeptVersion;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.WeightKg;
import theriac.adverseevent.casereport.WorldwideNumber;

/// What a version of a case said, in the sender's words: nothing is coded.
///
/// @param revision of the case that it made
/// @param forgotten whether what it said can no longer be read; nothing else is told then
/// @param version the sender's
/// @param informedOn when the sender last learned something new
/// @param nullifies whether it took the case back
/// @param narrative only where it was asked for
@Schema(name = "CaseVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionBody(
        long revision,
        boolean forgotten,
        @Nullable Integer version,
        @Nullable LocalDate informedOn,
        @Nullable Boolean nullifies,
        @Nullable String onset,
        @Nullable String sex,
        @Nullable BigDecimal ageYears,
        @Nullable String ageGroup,
        @Nullable BigDecimal weightKg,
        @Nullable String country,
        @Nullable String kind,
        @Nullable String reporter,
        @Nullable String worldwideNumber,
        @Nullable List<String> seriousness,
        @Nullable List<String> situations,
        @Nullable String alcohol,
        @Nullable List<CaseBody.Drug> drugs,
        @Nullable List<CaseBody.Reaction> reactions,
        @Nullable String narrative) {

    static VersionBody of(KeptVersion kept, boolean withNarrative) {
        return kept.report()
                .map(report -> of(kept.revision(), report, withNarrative))
                .orElseGet(() -> forgotten(kept.revision()));
    }

    private static VersionBody of(long revision, CaseReport report, boolean withNarrative) {
        var content = report.content();
        var facts = content.facts();
        var person = facts.person();
        return new VersionBody(
                revision,
                false,
                report.version().number(),
                report.version().informedOn().orElse(null),
                report.nullifies(),
                facts.onset().map(PartialDate::toString).orElse(null),
                person.sex().map(Coded::code).orElse(null),
                person.age().map(AgeYears::value).orElse(null),
                person.ageGroup().map(Coded::code).orElse(null),
                person.weight().map(WeightKg::value).orElse(null),
                facts.country().map(Country::code).orElse(null),
                facts.origin().kind().map(Coded::code).orElse(null),
                facts.origin().reporter().map(Coded::code).orElse(null),
                facts.origin().worldwideNumber().map(WorldwideNumber::value).orElse(null),
                facts.seriousness().stream().sorted().map(Coded::code).toList(),
                facts.situations().stream().sorted().map(Coded::code).toList(),
                facts.alcohol().code(),
                content.drugs().stream().map(CaseBody.Drug::reported).toList(),
                content.reactions().stream().map(CaseBody.Reaction::reported).toList(),
                Optional.of(withNarrative)
                        .filter(asked -> asked)
                        .flatMap(_ -> content.narrative())
                        .orElse(null));
    }

    private static VersionBody forgotten(long revision) {
        return new VersionBody(
                revision, true, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }
}
