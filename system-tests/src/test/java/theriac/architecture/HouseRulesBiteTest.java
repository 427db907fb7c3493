package theriac.architecture;

import java.util.Locale;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Every rule has an offender, a tiny house of its own below `offenders`, and rejects it; so no rule can go silent.
class HouseRulesBiteTest {

    @ParameterizedTest
    @EnumSource
    void everyRuleRejectsItsOffender(HouseRule rule) {
        var house = new House("theriac.architecture.offenders."
                + rule.name().toLowerCase(Locale.ROOT).replace("_", ""));
        var offenders = new ClassFileImporter().importPackages(house.root());

        var verdict = rule.in(house).evaluate(offenders);

        assertThat(offenders).as("offenders of " + rule).isNotEmpty();
        assertThat(verdict.getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains("Offender"));
    }

    @ParameterizedTest
    @EnumSource
    void noRuleIsContentWithAnEmptyHouse(HouseRule rule) {
        var house = new House("theriac.architecture.nowhere");
        var nothing = new ClassFileImporter().importPackages(house.root());

        assertThatThrownBy(() -> rule.in(house).check(nothing)).isInstanceOf(AssertionError.class);
    }
}
