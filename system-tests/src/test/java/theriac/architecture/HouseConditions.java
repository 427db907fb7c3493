package theriac.architecture;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Conditions of [HouseRule] that ArchUnit has no words for.
final class HouseConditions {

    private HouseConditions() {}

    static ArchCondition<JavaClass> notReadTheClock() {
        return without(
                "not read the clock by itself",
                type -> type.getCodeUnitAccessesFromSelf().stream()
                        .filter(HouseConditions::readsTheClock)
                        .map(JavaCodeUnitAccess::getDescription));
    }

    static ArchCondition<JavaClass> notPrint() {
        return without(
                "not print",
                type -> Stream.concat(
                        type.getFieldAccessesFromSelf().stream()
                                .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                                .map(access -> access.getDescription()),
                        type.getCodeUnitAccessesFromSelf().stream()
                                .filter(access -> access.getName().equals("printStackTrace"))
                                .map(access -> access.getDescription())));
    }

    static ArchCondition<JavaClass> notCatchEverything() {
        return without(
                "not catch every exception",
                type -> type.getCodeUnits().stream()
                        .flatMap(unit -> unit.getTryCatchBlocks().stream())
                        .filter(block -> block.getCaughtThrowables().stream()
                                .anyMatch(caught -> caught.isEquivalentTo(Exception.class)))
                        .map(block -> "catch (Exception) " + block.getSourceCodeLocation()));
    }

    static ArchCondition<JavaClass> stayInTheirService(House house) {
        return dependOnNothingElseAmong("stay in their service", house::serviceOf);
    }

    static ArchCondition<JavaClass> stayInTheirEdge(House house) {
        return dependOnNothingElseAmong("stay out of other edges", house::edgeOf);
    }

    private static ArchCondition<JavaClass> dependOnNothingElseAmong(
            String description, Function<JavaClass, Optional<String>> roomOf) {
        BiPredicate<JavaClass, Dependency> leaves = (type, dependency) -> roomOf.apply(dependency.getTargetClass())
                .filter(room -> !roomOf.apply(type).equals(Optional.of(room)))
                .isPresent();
        return without(
                description,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> leaves.test(type, dependency))
                        .map(Dependency::getDescription));
    }

    private static boolean readsTheClock(JavaCodeUnitAccess<?> access) {
        var owner = access.getTargetOwner();
        var withClock =
                access.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return switch (access.getName()) {
            case "now" -> owner.getPackageName().equals("java.time") && !withClock;
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "system", "systemUTC", "systemDefaultZone" ->
                owner.isEquivalentTo(Clock.class)
                        && !access.getOriginOwner().getPackageName().endsWith(".config");
            default -> false;
        };
    }

    private static ArchCondition<JavaClass> without(
            String description, Function<JavaClass, Stream<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations.apply(type).forEach(violation -> events.add(SimpleConditionEvent.violated(type, violation)));
            }
        };
    }
}
