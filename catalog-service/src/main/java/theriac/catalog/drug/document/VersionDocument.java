package theriac.catalog.drug.document;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.BeersClass;
import theriac.catalog.drug.ClassId;
import theriac.catalog.drug.Classification;
import theriac.catalog.drug.CnsActivity;
import theriac.catalog.drug.CnsDepression;
import theriac.catalog.drug.Prescribing;
import theriac.catalog.drug.Safety;
import theriac.catalog.drug.Statements;
import theriac.catalog.drug.Version;

import static theriac.catalog.drug.document.Reading.at;
import static theriac.catalog.drug.document.Reading.each;
import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.maybe;
import static theriac.catalog.drug.document.Reading.one;
import static theriac.catalog.drug.document.Reading.spelled;

/// A version of a drug.
@Schema(name = "Version", description = "What holds from one day on, until a later version takes effect.")
public record VersionDocument(
        @Schema(description = "The catalog's number of this version, from 1.") @Nullable
        Integer version,

        @Schema(description = "The day from which it holds. A draft may leave it to the day of publication.") @Nullable
        LocalDate effectiveFrom,

        @Schema(
                description = "Direct classes first, then every broader one.",
                examples = "[\"centrally-acting-muscle-relaxant\"]")
        List<String> classes,

        SourceDocument classesSource,

        @Schema(description = "Absent when the catalog does not say, which is not the same as grade 0.") @Nullable
        CnsDepressionDocument cnsDepression,

        @Schema(description = "Absent when the drug belongs to none of the classes that the Beers criteria count.")
        @Nullable
        BeersClassDocument beersClass,

        @Nullable List<IndicationDocument> indications,
        @Nullable List<ProductDocument> products,
        @Nullable List<DoseRuleDocument> doseRules,
        @Nullable List<TaperRuleDocument> taperRules,
        @Nullable List<ListedReactionDocument> listedReactions,
        @Nullable List<PrecautionDocument> precautions,
        @Nullable List<GuidanceDocument> guidance) {

    /// A sedation grade.
    @Schema(name = "CnsDepression")
    public record CnsDepressionDocument(
            @Schema(
                    description =
                            "0 not a sedative, 1 sedation is prominent, 2 a primary sedative (Linjakumpu et al. 2003).",
                    minimum = "0",
                    maximum = "2")
            Integer grade,

            SourceDocument source) {

        public static @Nullable CnsDepressionDocument of(@Nullable CnsDepression depression) {
            return depression == null
                    ? null
                    : new CnsDepressionDocument(depression.grade(), SourceDocument.of(depression.source()));
        }

        CnsDepression toDepression() {
            return new CnsDepression(given("grade", grade), one("source", source, SourceDocument::toSource));
        }
    }

    /// A class of CNS-active drugs.
    @Schema(name = "BeersClass", description = "A class of CNS-active drugs as the AGS Beers Criteria count them.")
    public record BeersClassDocument(
            @Schema(
                    enumeration = {
                        "antiepileptic",
                        "antidepressant",
                        "antipsychotic",
                        "benzodiazepine",
                        "z-drug",
                        "opioid",
                        "skeletal-muscle-relaxant"
                    })
            String group,

            SourceDocument source) {

        static @Nullable BeersClassDocument of(@Nullable BeersClass beersClass) {
            return beersClass == null
                    ? null
                    : new BeersClassDocument(beersClass.group().spelling(), SourceDocument.of(beersClass.source()));
        }

        BeersClass toBeersClass() {
            return new BeersClass(
                    spelled("group", BeersClass.Group.class, group), one("source", source, SourceDocument::toSource));
        }
    }

    public static VersionDocument of(Version version) {
        return of(version.number(), version.effectiveFrom(), version.statements());
    }

    /// A version that may not have its number or its date yet.
    public static VersionDocument of(
            @Nullable Integer number, @Nullable LocalDate effectiveFrom, Statements statements) {
        var prescribing = statements.prescribing();
        var safety = statements.safety();
        return new VersionDocument(
                number,
                effectiveFrom,
                statements.classification().classes().stream()
                        .map(ClassId::value)
                        .toList(),
                SourceDocument.of(statements.classification().source()),
                CnsDepressionDocument.of(statements.cnsActivity().depression()),
                BeersClassDocument.of(statements.cnsActivity().beersClass()),
                prescribing.indications().stream().map(IndicationDocument::of).toList(),
                prescribing.products().stream().map(ProductDocument::of).toList(),
                prescribing.doseRules().stream().map(DoseRuleDocument::of).toList(),
                prescribing.taperRules().stream().map(TaperRuleDocument::of).toList(),
                safety.listedReactions().stream()
                        .map(ListedReactionDocument::of)
                        .toList(),
                safety.precautions().stream().map(PrecautionDocument::of).toList(),
                safety.guidance().stream().map(GuidanceDocument::of).toList());
    }

    /// The version that is written here.
    ///
    /// @throws UnsoundDocument when the catalog does not accept it
    public Version toVersion() {
        return new Version(given("version", version), given("effectiveFrom", effectiveFrom), toStatements());
    }

    /// What the version states, whatever its number and date.
    ///
    /// @throws UnsoundDocument when the catalog does not accept it
    public Statements toStatements() {
        return new Statements(
                toClassification(),
                new CnsActivity(
                        maybe("cnsDepression", cnsDepression, CnsDepressionDocument::toDepression),
                        maybe("beersClass", beersClass, BeersClassDocument::toBeersClass)),
                new Prescribing(
                        each("indications", indications, IndicationDocument::toIndication),
                        each("products", products, ProductDocument::toProduct),
                        each("doseRules", doseRules, DoseRuleDocument::toDoseRule),
                        each("taperRules", taperRules, TaperRuleDocument::toTaperRule)),
                new Safety(
                        each("listedReactions", listedReactions, ListedReactionDocument::toListedReaction),
                        each("precautions", precautions, PrecautionDocument::toPrecaution),
                        each("guidance", guidance, GuidanceDocument::toGuidance)));
    }

    private Classification toClassification() {
        var ids = each("classes", given("classes", classes), ClassId::new);
        var source = one("classesSource", classesSource, SourceDocument::toSource);
        return at("classes", () -> new Classification(ids, source));
    }
}
