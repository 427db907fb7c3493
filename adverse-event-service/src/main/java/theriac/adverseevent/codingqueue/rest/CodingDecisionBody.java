package theriac.adverseevent.codingqueue.rest;

import java.math.BigDecimal;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.coding.Decided;
import theriac.adverseevent.codingqueue.CodingDecision;

/// What an assessor decided that a text means.
///
/// @param text as it is compared
/// @param site the hospital whose cases it is about, `*` for all cases
/// @param drugId the catalog's drug
/// @param term the platform's reaction term
/// @param meddraCode the term of the imported MedDRA
/// @param nothing whether it is no drug, or no reaction
/// @param score how alike it is spelled, where what was suggested was confirmed
@Schema(name = "CodingDecision", examples = """
        {
          "decisionId": "5b0f6f0e-8c58-4f0f-9f8e-2f9a1c0b7d11",
          "kind": "drug",
          "text": "baklofen",
          "site": "demo-hospital",
          "drugId": "baclofen",
          "nothing": false,
          "score": 0.88,
          "madeBy": "assessor-7",
          "madeAt": "2026-11-23T10:00:00Z"
        }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CodingDecisionBody(
        String decisionId,
        String kind,
        String text,
        String site,
        @Nullable String drugId,
        @Nullable String term,
        @Nullable String meddraCode,
        boolean nothing,
        @Nullable BigDecimal score,
        String madeBy,
        Instant madeAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    static CodingDecisionBody of(CodingDecision decision) {
        var decided = decision.decided();
        return new CodingDecisionBody(
                decision.id().toString(),
                decision.text().kind().code(),
                decision.text().key(),
                decision.text().site(),
                decided instanceof Decided.Drug(var drug) ? drug.value() : null,
                decided instanceof Decided.Term(var term) ? term.value() : null,
                decided instanceof Decided.Meddra(var code) ? code.toString() : null,
                decided instanceof Decided.Nothing,
                decision.score().map(UnmatchedTextBody::score).orElse(null),
                decision.made().actor(),
                decision.made().at(),
                decision.undone().map(CodingDecision.Act::actor).orElse(null),
                decision.undone().map(CodingDecision.Act::at).orElse(null));
    }
}
