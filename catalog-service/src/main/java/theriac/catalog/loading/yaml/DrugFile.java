package theriac.catalog.loading.yaml;

import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.Classification;
import theriac.catalog.drug.DrugState;
import theriac.catalog.drug.Monograph;
import theriac.catalog.drug.Statements;
import theriac.catalog.drug.Version;
import theriac.catalog.drug.document.CodeDocument;
import theriac.catalog.drug.document.NameDocument;
import theriac.catalog.drug.document.VersionDocument;

/// `drugs/<id>.yaml` as it is written; `drug.schema.json` says what is allowed. Sources are keys of
/// `sources/*.yaml`, and classes the direct ones of `classes.yaml`.
record DrugFile(
        String id,
        String name,
        @Nullable String state,
        @Nullable List<NameDocument> names,
        List<CodeDocument> codes,
        List<VersionDocument> versions) {

    Monograph toMonograph(ClassFile classes) {
        return new Monograph(
                state == null ? DrugState.PUBLISHED : Spelling.of(DrugState.class, state),
                name,
                names == null
                        ? List.of()
                        : names.stream().map(NameDocument::toName).toList(),
                codes.stream().map(CodeDocument::toCode).toList(),
                versions.stream()
                        .map(version -> inAllItsClasses(version.toVersion(), classes))
                        .toList());
    }

    private static Version inAllItsClasses(Version version, ClassFile classes) {
        var statements = version.statements();
        var direct = statements.classification().classes().stream()
                .map(ClassId::value)
                .toList();
        var classification = new Classification(
                classes.withBroader(direct), statements.classification().source());
        return new Version(
                version.number(),
                version.effectiveFrom(),
                new Statements(
                        classification, statements.cnsActivity(), statements.prescribing(), statements.safety()));
    }
}
