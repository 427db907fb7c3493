package theriac.interaction.cdshooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Why a prescriber goes on in spite of a card.
enum OverrideReason {
    BENEFIT_OUTWEIGHS_RISK("The benefit outweighs the risk"),
    WILL_MONITOR("The patient will be monitored"),
    TOLERATED_BEFORE("The patient has tolerated this before"),
    NO_ALTERNATIVE("There is no better alternative"),
    DOSE_OR_TIMING_ADJUSTED("Dose or timing is adjusted"),
    NOT_TAKEN_TOGETHER("The patient does not take these together"),
    INFORMATION_OUTDATED("The chart is not up to date"),
    NOT_APPLICABLE("It does not apply to this patient");

    static final String SYSTEM = "urn:theriac:override-reason";

    private final String display;

    OverrideReason(String display) {
        this.display = display;
    }

    static List<Card.Coding> all() {
        return Arrays.stream(values())
                .map(reason -> new Card.Coding(SYSTEM, reason.toString(), reason.display))
                .toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
