package theriac.catalog.drug.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Code;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugName;

/// A drug, as it is answered.
@Schema(name = "Drug", description = "All that the catalog states about a drug.")
record DrugBody(
        @Schema(examples = "baclofen") String drugId,

        @Schema(description = "Rises by one with each change.")
        long revision,

        @Schema(enumeration = {"published", "withdrawn"}) String state,
        @Schema(examples = "baclofen") String name,
        List<NameBody> names,
        List<CodeBody> codes,

        @Schema(
                description =
                        "By the day they take effect, oldest first. The last one that has taken effect is in force.")
        List<VersionBody> versions) {

    /// A further name.
    @Schema(name = "Name")
    record NameBody(
            @Schema(examples = "Lioresal") String name,
            @Schema(enumeration = {"synonym", "brand"}) String kind,
            SourceBody source) {

        static NameBody of(DrugName name) {
            return new NameBody(name.value(), name.kind().spelling(), SourceBody.of(name.source()));
        }
    }

    /// A code in a public system.
    @Schema(name = "Code")
    record CodeBody(
            @Schema(enumeration = {"rxnorm", "atc", "unii"}) String system,
            @Schema(examples = "1292") String code,
            @Schema(enumeration = {"active", "retired"}) String status,

            @Schema(description = "The code that took over, for a retired one.") @Nullable
            String replacedBy,

            SourceBody source) {

        static CodeBody of(Code code) {
            return new CodeBody(
                    code.system().spelling(),
                    code.value(),
                    code.status().retired() ? "retired" : "active",
                    code.status().replacedBy(),
                    SourceBody.of(code.source()));
        }
    }

    static DrugBody of(Drug drug) {
        var monograph = drug.monograph();
        return new DrugBody(
                drug.id().value(),
                drug.revision(),
                monograph.state().spelling(),
                monograph.name(),
                monograph.names().stream().map(NameBody::of).toList(),
                monograph.codes().stream().map(CodeBody::of).toList(),
                monograph.versions().stream().map(VersionBody::of).toList());
    }
}
