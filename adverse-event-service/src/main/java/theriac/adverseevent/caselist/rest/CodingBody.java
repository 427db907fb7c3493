package theriac.adverseevent.caselist.rest;

import java.math.BigDecimal;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.casereport.CodedDrug;
import theriac.adverseevent.casereport.CodedReaction;
import theriac.adverseevent.casereport.DrugMention;
import theriac.adverseevent.coding.CodingMethod;
import theriac.adverseevent.coding.MentionKind;
import theriac.adverseevent.coding.Spellings;
import theriac.adverseevent.coding.SpokenName;

/// How a drug or reaction was recognised, or what it is spelled like.
///
/// @param method `code`, `name`, `synonym`, `brand`, `salt-stripped`, `assessor`, `meddra`; or `typo`, which is a
///   proposal and counts nowhere
/// @param score 1 for what was recognised for certain, less for a proposal
/// @param needsConfirmation whether an assessor has to confirm it before it counts
/// @param proposal the id of a drug, or a term, that waits to be confirmed
@Schema(name = "Coding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodingBody(
        String method,
        BigDecimal score,
        boolean needsConfirmation,
        @Nullable String proposal) {

    static @Nullable CodingBody of(CodedDrug coded, Spellings spellings) {
        return coded.drug().isPresent()
                ? coded.method().map(CodingBody::certain).orElse(null)
                : nameOf(coded.mention())
                        .flatMap(name -> proposed(MentionKind.DRUG, name, spellings))
                        .orElse(null);
    }

    static @Nullable CodingBody of(CodedReaction coded, Spellings spellings) {
        return coded.isRecognised()
                ? coded.method().map(CodingBody::certain).orElse(null)
                : proposed(MentionKind.REACTION, SpokenName.of(coded.mention().term()), spellings)
                        .orElse(null);
    }

    private static Optional<SpokenName> nameOf(DrugMention mention) {
        return mention.name().map(SpokenName::of).or(mention::ingredient);
    }

    private static CodingBody certain(CodingMethod method) {
        return new CodingBody(method.code(), BigDecimal.ONE, false, null);
    }

    private static Optional<CodingBody> proposed(MentionKind kind, SpokenName name, Spellings spellings) {
        return spellings
                .clearMatch(kind, name)
                .map(match -> new CodingBody(
                        CodingMethod.TYPO.code(), BigDecimal.valueOf(match.score(), 2), true, match.target()));
    }
}
