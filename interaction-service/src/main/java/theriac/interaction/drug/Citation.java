package theriac.interaction.drug;

import java.time.LocalDate;
import java.util.Optional;

/// What a statement of the catalog rests on.
///
/// @param text document, section, year
/// @param evidenceLevel such as `label` or `guideline`
/// @param jurisdiction where it applies; absent when it is not bound to one
public record Citation(String text, String evidenceLevel, Optional<String> jurisdiction, Optional<LocalDate> dated) {}
