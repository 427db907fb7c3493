package theriac.catalog.drug.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Precaution;

import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.maybe;
import static theriac.catalog.drug.document.Reading.one;
import static theriac.catalog.drug.document.Reading.spelled;

/// A precaution.
@Schema(name = "Precaution", description = "Whom the drug may harm, and what the source says to do about it.")
public record PrecautionDocument(
        @Schema(enumeration = {"condition", "age", "pregnancy", "breastfeeding"})
        String group,

        @Schema(description = "Given for the group condition alone.", examples = "epilepsy") @Nullable
        String condition,

        @Nullable BandDocument age,

        @Schema(enumeration = {"contraindicated", "avoid", "caution"})
        String level,

        String advice,
        SourceDocument source) {

    static PrecautionDocument of(Precaution precaution) {
        return new PrecautionDocument(
                precaution.group().spelling(),
                precaution.condition(),
                BandDocument.of(precaution.age()),
                precaution.level().spelling(),
                precaution.advice(),
                SourceDocument.of(precaution.source()));
    }

    Precaution toPrecaution() {
        return new Precaution(
                spelled("group", Precaution.Group.class, group),
                condition,
                maybe("age", age, BandDocument::toBand),
                spelled("level", Precaution.Level.class, level),
                given("advice", advice),
                one("source", source, SourceDocument::toSource));
    }
}
