package theriac.interaction.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The moment of a prescriber's work at which a check is asked for; those of orders and charts are called as CDS Hooks
/// calls them.
public enum Moment {
    /// Somebody looks through a list.
    REVIEW,
    PATIENT_VIEW,
    ORDER_SELECT,
    /// An order is about to be signed: nothing may be said that does not concern the order.
    ORDER_SIGN;

    /// The moment of that name, such as `order-sign`.
    public static Optional<Moment> named(String name) {
        return Arrays.stream(values())
                .filter(moment -> moment.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
