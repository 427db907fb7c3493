package theriac.catalog.drug.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Assertion;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.ClaimId;
import theriac.catalog.drug.ClaimReading;
import theriac.catalog.drug.ClaimedValue;
import theriac.catalog.drug.ClaimedValue.Comparator;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.DrugId;
import theriac.catalog.drug.EvidenceLevel;
import theriac.catalog.drug.Source;

/// A drug with claims of every form.
final class Testified {

    private static final DrugId TESTIFIED = new DrugId("testified");
    private static final Source LABEL = new Source("A label", EvidenceLevel.LABEL, "GB", LocalDate.parse("2020-02-03"));
    private static final Source STUDY = new Source("A study", EvidenceLevel.STUDY, null, LocalDate.parse("2024-05-06"));
    private static final Source UNDATED = new Source("A blog", EvidenceLevel.UNSOURCED_CLAIM, null, null);

    private Testified() {}

    static Draft draft() {
        return new Draft(TESTIFIED, TestDrugs.aDraftOf("testified").monograph(), claims());
    }

    private static List<Claim> claims() {
        var reading = new ClaimReading(
                "adults",
                "placebo",
                List.of(new Assertion("It is strong.", Assertion.Answer.UNCERTAIN)),
                List.of("spasms", "alcohol"));
        return List.of(
                aClaim(1, "start", figure(Comparator.RANGE, "5", "10", "mg"), ClaimReading.NONE, LABEL),
                aClaim(2, "restart", figure(Comparator.EQUAL, "500", "500", "microgram"), reading, STUDY),
                aClaim(3, "number", figure(Comparator.GREATER_THAN, "2", null, "tablet"), ClaimReading.NONE, UNDATED),
                new Claim(new ClaimId("testified-4"), TESTIFIED, Claim.Topic.SUPPLY, "ar%t", "Is sold.", null, LABEL));
    }

    private static Claim aClaim(int number, String subject, ClaimedValue value, ClaimReading reading, Source source) {
        var id = new ClaimId("testified-" + number);
        return new Claim(id, TESTIFIED, Claim.Topic.DOSING, subject, "Says so.", value, reading, source);
    }

    private static ClaimedValue figure(Comparator comparator, String low, @Nullable String high, String unit) {
        var upper = high == null ? null : new BigDecimal(high);
        return new ClaimedValue(comparator, new BigDecimal(low), upper, unit, "first-dose");
    }
}
