package theriac.signaldetection.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Finds the cases of a segment that meet all of some criteria: those about drugs by the postings, then of what
/// is left those about reactions case by case.
final class CriteriaMatch {

    private final List<DrugTest> drugs = new ArrayList<>();
    private final List<ReactionTest> reactions = new ArrayList<>();
    private final Reading reading;

    CriteriaMatch(List<Criterion> criteria, Reading reading, CaseView view) {
        this.reading = reading;
        for (var criterion : criteria) {
            switch (criterion) {
                case Criterion.Drugs(var names, var present) -> drugs.add(new DrugTest(view.numbers(names), present));
                case Criterion.Reactions(var names, var present) ->
                    reactions.add(new ReactionTest(new ReactionSet(names, view.reactions()), present));
            }
        }
    }

    void each(Selected segment, IntConsumer told) {
        var left = segment.asBits();
        for (var test : drugs) {
            var exposed = segment.view().casesOf(test.numbers(), reading, segment.cases());
            left = test.present() ? Bits.both(left, exposed) : Bits.minus(left, exposed);
        }
        SegmentView.each(left, number -> {
            if (reactions.stream().allMatch(test -> test.passes(segment.view(), number))) {
                told.accept(number);
            }
        });
    }

    private static final class DrugTest {

        private final int[] numbers;
        private final boolean present;

        DrugTest(int[] numbers, boolean present) {
            this.numbers = numbers;
            this.present = present;
        }

        int[] numbers() {
            return numbers;
        }

        boolean present() {
            return present;
        }
    }

    private record ReactionTest(ReactionSet set, boolean present) {

        boolean passes(SegmentView view, int number) {
            return view.reacted(number, set) == present;
        }
    }
}
