package theriac.catalog.catalogimport;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Source;

/// The product information of one product, as its sections say it.
///
/// @param setId the same for all versions
/// @param effectiveOn the date of this version; absent when the file has none that can be read
/// @param title of which product, and of whom
public record Label(
        LabelId setId,
        int version,
        @Nullable LocalDate effectiveOn,
        String title,
        LabelSubstance substance,
        List<Section> sections) {

    /// A section, or a part of one.
    ///
    /// @param id unique within the label, such as `boxed-warning`
    /// @param subject what it is about in words
    public record Section(String id, Claim.Topic topic, String subject, String text) {}

    public Label {
        sections = List.copyOf(sections);
    }

    /// Each section as a claim about a drug.
    List<Claim> claims(DrugId drug) {
        var source = source();
        return sections.stream()
                .map(section -> new Claim(
                        new ClaimId("label-" + setId.value().toLowerCase(Locale.ROOT) + "-" + section.id()),
                        drug,
                        section.topic(),
                        section.subject(),
                        section.text(),
                        null,
                        source))
                .toList();
    }

    private Source source() {
        var citation = "US label of %s, set id %s, version %d".formatted(title, setId.value(), version);
        return new Source(citation, EvidenceLevel.LABEL, "US", effectiveOn);
    }
}
