package theriac.catalog.drug.document;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Code;

import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.one;
import static theriac.catalog.drug.document.Reading.spelled;

/// A code of a drug in a public system.
@Schema(name = "Code")
public record CodeDocument(
        @Schema(enumeration = {"rxnorm", "atc", "unii"}) String system,
        @Schema(examples = "1292") String code,

        @Schema(
                description = "Active unless it says retired.",
                enumeration = {"active", "retired"})
        @Nullable
        String status,

        @Schema(description = "The code that took over, for a retired one.") @Nullable
        String replacedBy,

        SourceDocument source) {

    private static final String RETIRED = "retired";
    private static final String ACTIVE = "active";

    static CodeDocument of(Code code) {
        return new CodeDocument(
                code.system().spelling(),
                code.value(),
                code.status().retired() ? RETIRED : ACTIVE,
                code.status().replacedBy(),
                SourceDocument.of(code.source()));
    }

    public static List<CodeDocument> of(List<Code> codes) {
        return codes.stream().map(CodeDocument::of).toList();
    }

    public Code toCode() {
        return new Code(
                spelled("system", Code.CodeSystem.class, system),
                given("code", code),
                toStatus(),
                one("source", source, SourceDocument::toSource));
    }

    private Code.Status toStatus() {
        return switch (status) {
            case RETIRED -> Code.Status.retired(replacedBy);
            case ACTIVE -> new Code.Status(false, replacedBy);
            case null -> new Code.Status(false, replacedBy);
            default -> throw new UnsoundDocument("/status", "must be active or retired");
        };
    }
}
