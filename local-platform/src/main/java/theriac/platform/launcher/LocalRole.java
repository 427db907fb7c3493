package theriac.platform.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The platform's roles, with the site that each acts for in a local platform.
enum LocalRole {
    REPORTER(ServiceSettings.SENDER),
    PRESCRIBER(ServiceSettings.SENDER),
    ASSESSOR(LocalRole.ALL_SITES),
    CATALOG_EDITOR(ServiceSettings.SENDER),
    AUDITOR(LocalRole.ALL_SITES),
    ADMIN(LocalRole.ALL_SITES);

    private static final String ALL_SITES = "*";

    private final String usualSite;

    LocalRole(String usualSite) {
        this.usualSite = usualSite;
    }

    static Optional<LocalRole> named(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(LocalRole::label).collect(Collectors.joining(", "));
    }

    /// The role as tokens name it.
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String usualSite() {
        return usualSite;
    }
}
