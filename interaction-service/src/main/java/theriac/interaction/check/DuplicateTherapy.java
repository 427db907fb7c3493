package theriac.interaction.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import theriac.interaction.check.Participant.Medicine;

/// The same treatment twice in a list: one drug listed more than once, or two muscle relaxants of one class. Two
/// strengths of one drug may well be meant; that is for the prescriber to say.
///
/// @param same the drug or the class that they share
public record DuplicateTherapy(Kind kind, String same, List<Medicine> medicines) {

    private static final List<String> RELAXANTS =
            List.of("centrally-acting-muscle-relaxant", "direct-acting-muscle-relaxant");

    public DuplicateTherapy {
        medicines = List.copyOf(medicines);
    }

    /// What is the same.
    public enum Kind {
        INGREDIENT,
        CLASS
    }

    static List<DuplicateTherapy> in(List<Medicine> medicines) {
        var duplicates = new ArrayList<DuplicateTherapy>();
        medicines.stream()
                .filter(medicine -> medicine.positions().size() > 1)
                .map(medicine -> new DuplicateTherapy(Kind.INGREDIENT, medicine.label(), List.of(medicine)))
                .forEach(duplicates::add);
        RELAXANTS.stream().flatMap(one -> ofClass(one, medicines)).forEach(duplicates::add);
        return List.copyOf(duplicates);
    }

    private static Stream<DuplicateTherapy> ofClass(String relaxants, List<Medicine> medicines) {
        var members = medicines.stream()
                .filter(medicine -> medicine.drug().classes().contains(relaxants))
                .toList();
        return members.size() > 1 ? Stream.of(new DuplicateTherapy(Kind.CLASS, relaxants, members)) : Stream.empty();
    }
}
