package theriac.interaction.dose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import theriac.interaction.dose.DoseFinding.Kind;
import theriac.interaction.dose.DoseFinding.Limit;
import theriac.interaction.drug.Citation;
import theriac.interaction.drug.DoseRule;

/// Puts what was found about a course into words, with the limit that was broken and in which jurisdiction it holds.
record DoseSaid(Course course) {

    DoseFinding broken(Bound bound, List<Integer> positions, BigDecimal given, String words) {
        return broken(bound, bound.kind(), positions, given, words);
    }

    DoseFinding broken(Bound bound, Kind kind, List<Integer> positions, BigDecimal given, String words) {
        var shown = Mass.like(given, bound.amount());
        var detail = course.drug().name() + " " + shown + ", " + course.route() + ": " + words + " (" + bound.name()
                + " " + bound.amount() + " in " + bound.rule().id()
                + jurisdiction(bound.rule().source()) + ").";
        return new DoseFinding(
                kind,
                course.drug(),
                positions,
                detail,
                bound.rule(),
                Optional.of(new Limit(bound.name(), bound.amount(), shown)));
    }

    DoseFinding against(DoseRule rule) {
        var avoid = rule.advice() == DoseRule.Advice.AVOID;
        var words = avoid ? ": to be avoided in this patient" : ": a lower dose in this patient";
        var detail = course.drug().name() + " by this route (" + course.route() + ")" + words + " (" + rule.id()
                + jurisdiction(rule.source()) + ")."
                + rule.note().map(note -> " " + note).orElse("");
        return new DoseFinding(
                avoid ? Kind.AVOID : Kind.REDUCE, course.drug(), course.positions(), detail, rule, Optional.empty());
    }

    /// Limits differ by country: each says whose it is.
    private static String jurisdiction(Citation source) {
        return source.jurisdiction().map(code -> ", " + code).orElse("");
    }
}
