package theriac.adverseevent.codingqueue.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.coding.Decided;
import theriac.adverseevent.coding.FindReactionTerms.Found;

/// A reaction term that matches what was typed. Either `term` or `meddraCode` is told, as a decision wants it.
///
/// @param term the platform's own
/// @param meddraCode of the imported MedDRA
/// @param name what the term is called
/// @param matched the name that matches, which may be a synonym, in lower case
/// @param how `same`, `begins`, `word-begins`, `contains` or `similar` (spelled alike)
@Schema(name = "ReactionTerm", examples = """
        { "term": "dizziness", "name": "dizziness", "matched": "dizzy", "how": "begins" }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReactionTermBody(@Nullable String term, @Nullable String meddraCode, String name, String matched, String how) {

    static ReactionTermBody of(Found found) {
        return new ReactionTermBody(
                found.target() instanceof Decided.Term(var term) ? term.value() : null,
                found.target() instanceof Decided.Meddra(var code) ? code.toString() : null,
                found.name(),
                found.matched(),
                found.how().code());
    }
}
