package theriac.interaction.medicationcourse;

import java.util.Locale;

/// How a drug gets into the body, such as `oral`. Amounts of different routes are never compared.
public record Route(String value) {

    /// The route of a medication whose sender did not tell.
    public static final Route NOT_STATED = new Route("not-stated");

    public Route {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a route must not be blank");
        }
    }
}
