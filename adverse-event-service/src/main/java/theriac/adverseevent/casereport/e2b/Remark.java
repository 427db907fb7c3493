package theriac.adverseevent.casereport.e2b;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import theriac.adverseevent.casereport.Alcohol;
import theriac.adverseevent.casereport.Challenge;
import theriac.adverseevent.casereport.Coded;
import theriac.adverseevent.casereport.SpecialSituation;

/// What the platform knows and E2B(R3) has no element for, as one line of the additional information on a drug
/// (G.k.11): `[theriac] dechallenge: positive; situations: lack-of-effect; alcohol: yes`.
record Remark(Optional<Challenge> dechallenge, Set<SpecialSituation> situations, Alcohol alcohol) {

    private static final String MARK = "[theriac] ";
    private static final Remark NOTHING = new Remark(Optional.empty(), Set.of(), Alcohol.UNKNOWN);

    Remark {
        situations = Set.copyOf(situations);
    }

    static Remark read(Optional<String> told) {
        return told.filter(text -> text.startsWith(MARK))
                .map(text -> of(List.of(text.substring(MARK.length()).split("; ", -1))))
                .orElse(NOTHING);
    }

    private static Remark of(List<String> parts) {
        return new Remark(
                told(parts, "dechallenge: ").flatMap(code -> Coded.of(Challenge.class, code)),
                told(parts, "situations: ").stream()
                        .flatMap(codes -> Arrays.stream(codes.split(" ", -1)))
                        .flatMap(code -> Coded.of(SpecialSituation.class, code).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                told(parts, "alcohol: ")
                        .flatMap(code -> Coded.of(Alcohol.class, code))
                        .orElse(Alcohol.UNKNOWN));
    }

    private static Optional<String> told(List<String> parts, String name) {
        return parts.stream()
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .findFirst();
    }

    /// The line, or empty when it would say nothing.
    Optional<String> text() {
        List<String> parts = new ArrayList<>();
        dechallenge.ifPresent(challenge -> parts.add("dechallenge: " + challenge.code()));
        if (!situations.isEmpty()) {
            parts.add("situations: "
                    + situations.stream().map(Coded::code).sorted().collect(Collectors.joining(" ")));
        }
        if (alcohol != Alcohol.UNKNOWN) {
            parts.add("alcohol: " + alcohol.code());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(MARK + String.join("; ", parts));
    }
}
