package theriac.catalog.drug.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Guidance;

import static theriac.catalog.drug.document.Reading.given;
import static theriac.catalog.drug.document.Reading.one;
import static theriac.catalog.drug.document.Reading.spelled;

/// Guidance.
@Schema(
        name = "Guidance",
        description = "What to do, or to look for, in a situation that every user of the drug may come into.")
public record GuidanceDocument(
        @Schema(
                enumeration = {
                    "food",
                    "administration",
                    "missed-dose",
                    "overdose-response",
                    "tolerance-sign",
                    "tolerance-response"
                })
        String topic,

        @Schema(description = "Absent when it holds for every route.") @Nullable
        String route,

        String text,
        SourceDocument source) {

    static GuidanceDocument of(Guidance guidance) {
        return new GuidanceDocument(
                guidance.topic().spelling(), guidance.route(), guidance.text(), SourceDocument.of(guidance.source()));
    }

    Guidance toGuidance() {
        return new Guidance(
                spelled("topic", Guidance.Topic.class, topic),
                route,
                given("text", text),
                one("source", source, SourceDocument::toSource));
    }
}
