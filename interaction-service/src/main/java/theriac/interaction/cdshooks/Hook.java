package theriac.interaction.cdshooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import theriac.interaction.check.Moment;

/// A moment of a prescriber's work at which the service is asked. Its name is the service's id too.
enum Hook {
    ORDER_SELECT(
            Moment.ORDER_SELECT,
            "Interactions of an order that is being chosen",
            "Checks the selected medication orders against what the patient takes and has."),
    ORDER_SIGN(
            Moment.ORDER_SIGN,
            "Interactions and doses of orders that are about to be signed",
            "Checks all draft medication orders against each other and against what the patient takes and has."),
    PATIENT_VIEW(
            Moment.PATIENT_VIEW,
            "Interactions of what the patient takes",
            "Checks the medications of the chart against each other and against what the patient has.");

    /// What CDS Hooks called both moments of an order before its version 1.0.
    static final String BEFORE_1_0 = "medication-prescribe";

    private final Moment moment;
    private final String title;
    private final String description;

    Hook(Moment moment, String title, String description) {
        this.moment = moment;
        this.title = title;
        this.description = description;
    }

    static Optional<Hook> named(String name) {
        return Arrays.stream(values())
                .filter(hook -> hook.toString().equals(name))
                .findFirst();
    }

    Moment moment() {
        return moment;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /// Whether the hook comes with draft orders.
    boolean hasOrders() {
        return this != PATIENT_VIEW;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
