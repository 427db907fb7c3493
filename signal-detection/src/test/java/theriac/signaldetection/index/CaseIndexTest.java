package theriac.signaldetection.index;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CaseIndexTest {

    private static final String CASE = "019aa7c0-4f00-7000-8000-000000000002";

    private final CaseIndex index = new CaseIndex(Runnable::run);

    private static CaseState.Counted seizureUnder(String key, long revision, DrugMention... drugs) {
        return state(key, revision, List.of(drugs), List.of("seizure"));
    }

    private static CaseState.Counted state(String key, long revision, List<DrugMention> drugs, List<String> reactions) {
        return new CaseState.Counted(
                key,
                revision,
                new CaseFacts(
                        new CaseFacts.Person(Sex.FEMALE, OptionalInt.of(52)),
                        new CaseFacts.Origin(
                                "hospital", OptionalInt.of(2026), Optional.of("NL"), Optional.of("physician")),
                        Set.of(),
                        Alcohol.NO,
                        false,
                        drugs,
                        reactions));
    }

    private static DrugMention mention(String drug, Role role, String route) {
        return new DrugMention(drug, role, Optional.of(route));
    }

    private static DrugMention suspected(String drug) {
        return mention(drug, Role.SUSPECT, "oral");
    }

    private PairCount counted(String drug, String reaction) {
        return index.publish(Map.of()).pair(Scope.SCREEN, Set.of(drug), Set.of(reaction));
    }

    @Test
    void anEmptyIndexCountsNothing() {
        assertThat(index.view().totals(Subgroup.EVERYONE).cases()).isZero();
        assertThat(counted("baclofen", "seizure")).isEqualTo(PairCount.NONE);
    }

    @Test
    void whatWasNotPublishedIsNotSeen() {
        index.put(seizureUnder(CASE, 1, suspected("baclofen")));

        assertThat(index.view().totals(Subgroup.EVERYONE).cases()).isZero();
    }

    @Test
    void aViewKeepsItsCountsWhileTheIndexGoesOn() {
        index.put(seizureUnder(CASE, 1, suspected("baclofen")));
        var view = index.publish(Map.of(0, 1L));

        index.put(new CaseState.Uncounted(CASE, 2));
        index.publish(Map.of(0, 2L));

        assertThat(view.pair(Scope.SCREEN, Set.of("baclofen"), Set.of("seizure")))
                .isEqualTo(new PairCount(1, 1, 1, 1));
        assertThat(view.offsets()).containsExactly(Map.entry(0, 1L));
        assertThat(counted("baclofen", "seizure").all()).isZero();
    }

    @Test
    void aDrugMentionedTwiceAndAReactionToldTwiceCountOnce() {
        index.put(state(
                CASE,
                1,
                List.of(mention("baclofen", Role.SUSPECT, "oral"), mention("baclofen", Role.SUSPECT, "intrathecal")),
                List.of("seizure", "seizure")));

        assertThat(counted("baclofen", "seizure")).isEqualTo(new PairCount(1, 1, 1, 1));
    }

    @Test
    void roleAndRouteMustBeThoseOfOneMention() {
        index.put(seizureUnder(
                CASE,
                1,
                mention("baclofen", Role.SUSPECT, "oral"),
                mention("baclofen", Role.CONCOMITANT, "intrathecal")));
        var intrathecal = new Scope(Subgroup.EVERYONE, Exposure.SUSPECTED.by("intrathecal"));
        var mentioned = new Scope(Subgroup.EVERYONE, Exposure.MENTIONED.by("intrathecal"));
        var view = index.publish(Map.of());

        assertThat(view.pair(intrathecal, Set.of("baclofen"), Set.of("seizure")))
                .isEqualTo(new PairCount(0, 0, 1, 1));
        assertThat(view.pair(mentioned, Set.of("baclofen"), Set.of("seizure"))).isEqualTo(new PairCount(1, 1, 1, 1));
    }

    @Test
    void moreDrugsThanSixteenBitsNumberAreCounted() {
        var drugs = RandomCases.names("drug", 70_000);
        for (var number = 0; number < drugs.size(); number++) {
            index.put(seizureUnder("case " + number, 1, suspected(drugs.get(number))));
        }

        assertThat(counted("drug 69999", "seizure")).isEqualTo(new PairCount(1, 1, 70_000, 70_000));
    }

    @Test
    void casesOfADrugThatStandFarApartAreCounted() {
        var segments = new CaseIndex(Runnable::run, new MergePolicy(150_000, 300_000));
        for (var number = 0; number < 150_000; number++) {
            var drug = number % 70_000 == 0 ? "rare" : number % 2 == 0 ? "even" : "odd";
            segments.put(seizureUnder("case " + number, 1, suspected(drug)));
        }
        segments.put(new CaseState.Uncounted("case 70000", 2));
        var view = segments.publish(Map.of());

        assertThat(view.drug(Scope.SCREEN, Set.of("rare")).cases()).isEqualTo(2);
        assertThat(view.drug(Scope.SCREEN, Set.of("odd")).cases()).isEqualTo(75_000);
        assertThat(view.drug(new Scope(Subgroup.EVERYONE.ofSex(Sex.MALE), Exposure.SUSPECTED), Set.of("rare"))
                        .cases())
                .isZero();
    }

    @Test
    void aCaseOfManyDrugsAndReactionsIsCounted() {
        var drugs = RandomCases.names("drug", 3_000).stream()
                .map(CaseIndexTest::suspected)
                .toList();
        index.put(state(CASE, 1, drugs, RandomCases.names("reaction", 3_000)));

        assertThat(counted("drug 2999", "reaction 2999")).isEqualTo(new PairCount(1, 1, 1, 1));
    }

    @Test
    void aCaseLargerThanTheIndexTakesIsRefused() {
        var reactions = RandomCases.names("reaction", 4_096);

        assertThatIllegalArgumentException().isThrownBy(() -> state(CASE, 1, List.of(), reactions));
    }

    @Test
    void whenTheNumbersOfRoutesAreUsedUpACaseIsRefusedAndNothingOfItCounted() {
        IntStream.range(0, 255)
                .forEach(number -> index.put(
                        seizureUnder("case " + number, 1, mention("baclofen", Role.SUSPECT, "route " + number))));

        assertThatIllegalStateException()
                .isThrownBy(() -> index.put(seizureUnder(CASE, 1, mention("baclofen", Role.SUSPECT, "route 255"))))
                .withMessage("the case index numbers at most 255 routes");
        assertThat(counted("baclofen", "seizure").all()).isEqualTo(255);
    }

    @Test
    void nothingIsLostWhenManyMergesWereDue() {
        var merges = new ArrayDeque<Runnable>();
        var failing = new CaseIndex(merges::add, new MergePolicy(1, 4));
        for (var number = 0; number < 8; number++) {
            failing.put(seizureUnder("case " + number, 1, suspected("baclofen")));
        }

        assertThat(merges).isNotEmpty();
        merges.forEach(Runnable::run);
        assertThat(failing.publish(Map.of()).totals(Subgroup.EVERYONE).cases()).isEqualTo(8);
    }

    @Test
    void keysArePagedWithUuidsFirst() {
        for (var key : List.of("b", CASE, "a", "119aa7c0-4f00-7000-8000-000000000002")) {
            index.put(seizureUnder(key, 1, suspected("baclofen")));
        }
        var view = index.publish(Map.of());
        var behind = List.of(Criterion.taken("baclofen"), Criterion.reacted("seizure"));

        var first = view.cases(Scope.SCREEN, behind, Optional.empty(), 3);
        var second = view.cases(Scope.SCREEN, behind, first.next(), 3);

        assertThat(first)
                .isEqualTo(
                        new CasePage(List.of(CASE, "119aa7c0-4f00-7000-8000-000000000002", "a"), 4, Optional.of("a")));
        assertThat(second).isEqualTo(new CasePage(List.of("b"), 4, Optional.empty()));
    }

    @Test
    void theHeapOfACaseIsStated() {
        IntStream.range(0, 64_000)
                .forEach(number -> index.put(seizureUnder(
                        "019aa7c0-4f00-7000-8000-%012d".formatted(number), 1, suspected("drug " + number % 50))));

        assertThat(index.publish(Map.of()).bytes() / 64_000).isBetween(40L, 100L);
    }
}
