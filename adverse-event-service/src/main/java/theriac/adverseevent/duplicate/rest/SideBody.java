package theriac.adverseevent.duplicate.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.AgeYears;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.Country;
import theriac.adverseevent.casereport.PartialDate;
import theriac.adverseevent.casereport.SafetyCase;
import theriac.adverseevent.coding.DrugCode;
import theriac.adverseevent.coding.DrugId;
import theriac.adverseevent.coding.ReactionTerm;
import theriac.adverseevent.coding.SpokenName;
import theriac.patientreference.PatientReference;

/// What one case of a pair says of what is compared.
///
/// @param drugs the catalog's ids, or else as reported
/// @param reactions the platform's terms, or else as reported
@JsonInclude(JsonInclude.Include.NON_NULL)
record SideBody(
        ReportBody report,
        @Nullable String patientReference,
        @Nullable String onset,
        @Nullable BigDecimal ageYears,
        @Nullable String sex,
        @Nullable String country,
        List<String> drugs,
        List<String> reactions) {

    static SideBody of(SafetyCase state) {
        var facts = state.facts();
        return new SideBody(
                ReportBody.of(state),
                state.patient().map(PatientReference::value).orElse(null),
                facts.onset().map(PartialDate::toString).orElse(null),
                facts.person().age().map(AgeYears::value).orElse(null),
                facts.person().sex().map(Coded::code).orElse(null),
                facts.country().map(Country::code).orElse(null),
                state.drugs().stream().map(SideBody::drug).toList(),
                state.reactions().stream().map(SideBody::reaction).toList());
    }

    private static String drug(CodedDrug drug) {
        var mention = drug.mention();
        return Optional.<String>empty()
                .or(() -> drug.drug().map(DrugId::value))
                .or(mention::name)
                .or(() -> mention.code().map(DrugCode::qualified))
                .or(() -> mention.ingredient().map(SpokenName::key))
                .orElse("");
    }

    private static String reaction(CodedReaction reaction) {
        return reaction.term()
                .map(ReactionTerm::value)
                .orElseGet(() -> reaction.mention().term());
    }
}
