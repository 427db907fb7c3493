package theriac.interaction.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import theriac.interaction.check.Participant.Medicine;
import theriac.interaction.drug.CnsGrade;
import theriac.interaction.drug.Drug;
import theriac.interaction.patient.Patient;

/// The sum of the sedation grades of a list, after Linjakumpu et al. 2003: 2 for a primary sedative, 1 where
/// sedation is a prominent effect. It ignores dose and alcohol, is told for information, and changes no alert.
///
/// @param parts the drugs that add to it
/// @param notGraded drugs of which the catalog states no grade: the load may be higher
/// @param inResearchBand whether the load is 3 or more in a patient of 75 or over, the band of the research that
///   used it; absent when the age is not known
public record SedativeLoad(int total, List<Part> parts, List<Drug> notGraded, Optional<Boolean> inResearchBand) {

    private static final int BAND_FROM = 3;
    private static final BigDecimal BAND_AGE = BigDecimal.valueOf(75);

    public SedativeLoad {
        parts = List.copyOf(parts);
        notGraded = List.copyOf(notGraded);
    }

    /// What one drug adds.
    public record Part(Drug drug, int grade) {}

    static SedativeLoad of(List<Medicine> medicines, Patient patient) {
        var parts = new ArrayList<Part>(0);
        var notGraded = new ArrayList<Drug>(0);
        for (var medicine : medicines) {
            var drug = medicine.drug();
            switch (drug.isAlcohol() ? CnsGrade.NONE : drug.cnsGrade()) {
                case NONE -> {}
                case PROMINENT -> parts.add(new Part(drug, 1));
                case PRIMARY -> parts.add(new Part(drug, 2));
                case NOT_STATED -> notGraded.add(drug);
            }
        }
        var total = parts.stream().mapToInt(Part::grade).sum();
        return new SedativeLoad(total, parts, notGraded, inBand(total, patient));
    }

    private static Optional<Boolean> inBand(int total, Patient patient) {
        return patient.ageYears().map(age -> total >= BAND_FROM && age.compareTo(BAND_AGE) >= 0);
    }
}
