package theriac.adverseevent.assessment.rest;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.assessment.JudgeExpectedness.Answers;
import theriac.adverseevent.assessment.JudgeExpectedness.Judged;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.coding.ReferenceVersion.Document;

/// Whether the reactions of a case were to be expected of its suspect and interacting drugs.
///
/// @param caseRevision the state of the case that was judged
@Schema(name = "Expectedness", examples = """
                {"caseRevision": 1, "pairs": [{"drug": 1, "reaction": 1, "status": "listed", "catalogVersion": 1,
                  "documents": [{"citation": "US label of baclofen tablets, section 6", "jurisdiction": "US",
                    "dated": "2024-01-01"}]}]}""")
record ExpectednessBody(long caseRevision, List<Pair> pairs) {

    /// The answer for a drug and a reaction.
    ///
    /// @param drug its place in the case, from 1
    /// @param reaction its place in the case, from 1
    /// @param status `listed`, `unlisted` or `unknown`
    /// @param because why it is not a plain answer
    /// @param catalogVersion the catalog's version of the drug in force at onset
    /// @param documents those that list it, or those that were looked at
    @Schema(name = "ExpectednessOfPair")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pair(
            int drug,
            int reaction,
            String status,
            @Nullable String because,
            @Nullable Integer catalogVersion,
            List<DocumentBody> documents) {

        static Pair of(Judged judged) {
            var expectedness = judged.expectedness();
            return new Pair(
                    judged.drug(),
                    judged.reaction(),
                    expectedness.status().code(),
                    expectedness.because().map(Coded::code).orElse(null),
                    expectedness.version().orElse(null),
                    expectedness.documents().stream().map(DocumentBody::of).toList());
        }
    }

    /// A reference document.
    @Schema(name = "ReferenceDocument")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DocumentBody(
            String citation,
            @Nullable String jurisdiction,
            @Nullable LocalDate dated) {

        static DocumentBody of(Document document) {
            return new DocumentBody(
                    document.citation(),
                    document.jurisdiction().orElse(null),
                    document.dated().orElse(null));
        }
    }

    static ExpectednessBody of(Answers answers) {
        return new ExpectednessBody(
                answers.caseRevision(), answers.pairs().stream().map(Pair::of).toList());
    }
}
