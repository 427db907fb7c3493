package theriac.signaldetection.index;

import java.util.EnumSet;
import java.util.Set;

/// As what a drug must be mentioned for a case to count as one of that drug: one mention must have one of these
/// roles and one of these routes. It says nothing about which cases are looked at: a case whose drugs all count
/// as not taken still is one of the others that a pair is compared with.
///
/// @param routes empty: however it was given, known or not
public record Exposure(Set<Role> roles, Set<String> routes) {

    /// As suspect or interacting, by whatever route: what screens count.
    public static final Exposure SUSPECTED = new Exposure(EnumSet.of(Role.SUSPECT, Role.INTERACTING), Set.of());

    /// In any role, by whatever route.
    public static final Exposure MENTIONED = new Exposure(EnumSet.allOf(Role.class), Set.of());

    public Exposure {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a drug is mentioned in at least one role");
        }
        roles = Set.copyOf(roles);
        routes = Set.copyOf(routes);
    }

    public Exposure by(String... routes) {
        return new Exposure(roles, Set.of(routes));
    }
}
