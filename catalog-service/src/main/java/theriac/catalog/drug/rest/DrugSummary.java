package theriac.catalog.drug.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.Drug;
import theriac.catalog.drug.DrugMatch;
import theriac.catalog.drug.Version;
import theriac.catalog.drug.document.CodeDocument;
import theriac.catalog.drug.document.NameDocument;
import theriac.catalog.drug.document.VersionDocument.CnsDepressionDocument;

/// A drug in a list: enough to tell it from others.
@Schema(name = "DrugSummary", description = "A drug in a list, with what the version in force today says.")
record DrugSummary(
        @Schema(examples = "baclofen") String drugId,
        long revision,
        @Schema(enumeration = {"published", "withdrawn"}) String state,
        @Schema(examples = "baclofen") String name,
        List<NameDocument> names,
        List<CodeDocument> codes,
        List<String> classes,

        @Schema(description = "Absent when the catalog does not say.") @Nullable
        CnsDepressionDocument cnsDepression,

        @Schema(description = "Why it was found; absent without q, code or name.") @Nullable
        MatchBody match) {

    static DrugSummary of(Drug drug, Optional<DrugMatch> match, LocalDate today) {
        var monograph = drug.monograph();
        var inForce = monograph.on(today);
        return new DrugSummary(
                drug.id().value(),
                drug.revision(),
                monograph.state().spelling(),
                monograph.name(),
                NameDocument.of(monograph.names()),
                CodeDocument.of(monograph.codes()),
                inForce.map(DrugSummary::classes).orElse(List.of()),
                inForce.map(version -> version.statements().cnsActivity().depression())
                        .map(CnsDepressionDocument::of)
                        .orElse(null),
                match.map(MatchBody::of).orElse(null));
    }

    private static List<String> classes(Version version) {
        return version.statements().classification().classes().stream()
                .map(ClassId::value)
                .toList();
    }
}
