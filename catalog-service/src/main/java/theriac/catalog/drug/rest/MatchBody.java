package theriac.catalog.drug.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.DrugMatch;
import theriac.catalog.drug.Kebab;

/// Why a drug was found, as it is answered.
@Schema(name = "Match", description = "Which name or code of the drug answers to q, code or name, and how.")
record MatchBody(
        @Schema(description = "The name or code, as the catalog writes it.", examples = "Lioresal")
        String text,

        @Schema(enumeration = {"preferred", "synonym", "brand", "code"})
        String kind,

        @Schema(
                description = "The whole of it, its beginning, the beginning of a later word, or a similar spelling.",
                enumeration = {"exact", "prefix", "word", "similar"})
        String how,

        @Schema(
                description = "Whose code it is; absent for a name.",
                enumeration = {"rxnorm", "atc", "unii"})
        @Nullable
        String system,

        @Schema(
                description = "Whether the code is still in use; absent for a name.",
                enumeration = {"active", "retired"})
        @Nullable
        String status,

        @Schema(description = "The code that took over, for a retired one, where there is one.") @Nullable
        String replacedBy) {

    static MatchBody of(DrugMatch match) {
        var code = match.code();
        return code == null
                ? new MatchBody(match.text(), spelling(match.kind()), spelling(match.how()), null, null, null)
                : new MatchBody(
                        match.text(),
                        spelling(match.kind()),
                        spelling(match.how()),
                        spelling(code.system()),
                        code.status().retired() ? "retired" : "active",
                        code.status().replacedBy());
    }

    private static String spelling(Kebab constant) {
        return constant.spelling();
    }
}
