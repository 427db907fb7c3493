package theriac.adverseevent.disproportionality;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.adverseevent.disproportionality.ScopeText.Read.NotUnderstood;
import theriac.adverseevent.disproportionality.ScopeText.Read.Understood;
import theriac.signaldetection.index.Alcohol;
import theriac.signaldetection.index.Exposure;
import theriac.signaldetection.index.Range;
import theriac.signaldetection.index.Role;
import theriac.signaldetection.index.Scope;
import theriac.signaldetection.index.Seriousness;
import theriac.signaldetection.index.Sex;
import theriac.signaldetection.index.Subgroup;

import static org.assertj.core.api.Assertions.assertThat;

class ScopeTextTest {

    @Test
    void nothingMeansWhatScreensCount() {
        assertThat(understood("")).isEqualTo(Scope.SCREEN);
    }

    @Test
    void everyPartRestricts() {
        var scope = understood("sex:female, age:65-,country:IT,year:2024-2026,serious:death,reporter:physician,"
                + "alcohol:yes,route:oral,role:suspect,prompted");

        assertThat(scope)
                .isEqualTo(new Scope(
                        new Subgroup(
                                Optional.of(new Range(65, 254)),
                                Set.of(Sex.FEMALE),
                                Set.of("IT"),
                                Optional.of(new Range(2024, 2026)),
                                Set.of(Seriousness.DEATH),
                                Set.of("physician"),
                                Set.of(Alcohol.YES),
                                Set.of(),
                                true),
                        new Exposure(Set.of(Role.SUSPECT), Set.of("oral"))));
    }

    @Test
    void aKeyGivenTwiceMeansEither() {
        assertThat(understood("country:IT,country:FR").subgroup().countries()).containsExactlyInAnyOrder("IT", "FR");
    }

    @Test
    void seriousAloneMeansAnyCriterion() {
        assertThat(understood("serious").subgroup().seriousness()).containsExactlyInAnyOrder(Seriousness.values());
    }

    @Test
    void agesAreOpenOnEitherSide() {
        assertThat(understood("age:-17").subgroup().age()).contains(new Range(0, 17));
        assertThat(understood("age:70").subgroup().age()).contains(new Range(70, 70));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sex:f",
                "age:",
                "age:-",
                "age:old",
                "age:70-60",
                "age:300",
                "age:10,age:20",
                "year:0",
                "year:20242026",
                "country:Italy",
                "country:",
                "serious:badly",
                "role:",
                "prompted:yes",
                "weather:fine",
                ",",
                "sex:male,"
            })
    void whatIsNotOneOfItsPartsIsRefusedWithItsPlace(String text) {
        var read = ScopeText.read(text, Set.of());

        assertThat(read)
                .isInstanceOfSatisfying(
                        NotUnderstood.class,
                        refused -> assertThat(refused.reasons())
                                .allSatisfy(reason -> assertThat(reason).startsWith("part ")));
    }

    private static Scope understood(String text) {
        return ((Understood) ScopeText.read(text, Set.of())).scope();
    }
}
