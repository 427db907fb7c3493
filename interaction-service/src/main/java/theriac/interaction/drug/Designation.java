package theriac.interaction.drug;

import java.util.Optional;

/// How someone names a drug: by name, by code, or by both.
public record Designation(Optional<String> name, Optional<DrugCode> code) {

    public Designation {
        if (name.isEmpty() && code.isEmpty()) {
            throw new IllegalArgumentException("a drug is designated by a name, a code or both");
        }
    }

    /// A drug named by its name alone.
    public static Designation named(String name) {
        return new Designation(Optional.of(name), Optional.empty());
    }

    /// A drug named by its code alone.
    public static Designation coded(CodeSystem system, String code) {
        return new Designation(Optional.empty(), Optional.of(new DrugCode(system, code)));
    }

    /// The designation as its author wrote it, for an answer to repeat.
    public String asWritten() {
        return name.orElseGet(
                () -> code.map(code -> code.system() + " " + code.value()).orElseThrow());
    }
}
