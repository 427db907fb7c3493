package theriac.adverseevent.caselist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.caselist.Count;

/// How many cases name a drug, a reaction, or both.
///
/// @param drugReportedAs the reported name in upper case, where it is not recognised
/// @param reactionReportedAs the reported text in lower case, where it is not recognised
@Schema(name = "CaseCount", examples = """
                { "drugId": "baclofen", "reaction": "drowsiness", "cases": 12 }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CountBody(
        @Nullable String drugId,
        @Nullable String drugReportedAs,
        @Nullable String reaction,
        @Nullable String reactionReportedAs,
        long cases) {

    static CountBody of(Count count) {
        return new CountBody(
                count.drug().orElse(null),
                count.drugReportedAs().orElse(null),
                count.reaction().orElse(null),
                count.reactionReportedAs().orElse(null),
                count.cases());
    }
}
