package theriac.interaction.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import theriac.interaction.dose.Course.Entry;
import theriac.interaction.dose.DoseAnswer.Gap;
import theriac.interaction.drug.DoseRule;

/// Tells what of a course's doses could be held against no limit, and why.
///
/// @param plausible the doses of the course that can be right
/// @param rules all of the route
record DoseGaps(Course course, Course plausible, List<DoseRule> rules, Yardstick yardstick) {

    List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        course.entries().forEach(entry -> noteMissing(entry, gaps));
        if (plausible.entries().isEmpty()) {
            return gaps;
        }
        if (!plausible.everyFrequencyKnown() && Bound.ofDay(rules, yardstick).isPresent()) {
            gaps.add(other(
                    plausible.positions(), "how often a day it is taken is not said, so only one dose was counted"));
        }
        if (asksForWeight()) {
            gaps.add(other(plausible.positions(), "its limits are by body weight, which is not known"));
        } else if (Bound.largest(rules, yardstick).isEmpty()) {
            gaps.add(other(plausible.positions(), noLimit()));
        }
        return gaps;
    }

    private void noteMissing(Entry entry, List<Gap> gaps) {
        if (entry.intake().dose().isEmpty()) {
            gaps.add(new Gap.NoDose(course.drug(), entry.positions()));
        } else if (entry.single().isEmpty()) {
            gaps.add(other(
                    entry.positions(), "a dose in mL says how much of the drug is given only with its concentration"));
        }
    }

    private String noLimit() {
        return course.perHour()
                ? "the catalog states no limit in micrograms per hour by this route (" + course.route() + ")"
                : "the catalog states no limit of an amount by this route (" + course.route() + ")" + inAnHour();
    }

    private String inAnHour() {
        var rates = new Yardstick(true, yardstick.weightKg());
        return Bound.largest(rules, rates).isPresent() ? ", only in micrograms per hour" : "";
    }

    private boolean asksForWeight() {
        return yardstick.weightKg().isEmpty()
                && rules.stream()
                        .map(DoseRule::limits)
                        .flatMap(limits -> Stream.of(limits.singleMaximum(), limits.dailyMaximum()))
                        .anyMatch(limit -> limit.filter(amount -> amount.unit().endsWith("/kg"))
                                .isPresent());
    }

    private Gap other(List<Integer> positions, String why) {
        return new Gap.Other(course.drug(), positions, why);
    }
}
