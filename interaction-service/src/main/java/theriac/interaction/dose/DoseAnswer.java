package theriac.interaction.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import theriac.interaction.drug.Drug;
import theriac.interaction.patient.Fact;

/// What the doses of a list were found to be, and what could not be judged.
public record DoseAnswer(List<DoseFinding> findings, List<Gap> gaps) {

    public DoseAnswer {
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }

    /// Something that could not be judged about a drug's dose.
    public sealed interface Gap {

        /// The drug.
        Drug drug();

        /// The medications that it is about.
        List<Integer> positions();

        /// A fact about the patient is missing.
        record OfPatient(Drug drug, List<Integer> positions, Set<Fact> missing) implements Gap {}

        /// No dose was given.
        record NoDose(Drug drug, List<Integer> positions) implements Gap {}

        /// No route was given; the drug was judged as taken by mouth.
        record NoRoute(Drug drug, List<Integer> positions) implements Gap {}

        /// Something else, told in words.
        record Other(Drug drug, List<Integer> positions, String why) implements Gap {}
    }

    static DoseAnswer of(List<DoseAnswer> parts) {
        var findings = new ArrayList<DoseFinding>();
        var gaps = new ArrayList<Gap>();
        parts.forEach(part -> {
            findings.addAll(part.findings);
            gaps.addAll(part.gaps);
        });
        return new DoseAnswer(findings, gaps);
    }
}
