package theriac.interaction.alert;

import java.util.List;
import java.util.Locale;

import theriac.interaction.drug.DrugId;
import theriac.interaction.medicationcourse.AbruptDiscontinuation;
import theriac.interaction.medicationcourse.AbruptDiscontinuation.Advice;
import theriac.interaction.medicationcourse.Reduction;
import theriac.interaction.medicationcourse.TaperRule.Need;
import theriac.interaction.medicationcourse.TaperRule.Withdrawal;
import theriac.interaction.rule.RuleKey;
import theriac.interaction.rule.Severity;

/// What an alert says: an abrupt discontinuation and the version of the catalog by whose rule it is one.
public record Finding(AbruptDiscontinuation discontinuation, int catalogVersion) {

    /// What the alert is raised for, once per course.
    public String cause() {
        return discontinuation.cause();
    }

    /// Major where the rule requires a taper or someone must look at once, else moderate.
    public Severity severity() {
        return isUrgent() || discontinuation.rule().need() == Need.REQUIRED ? Severity.MAJOR : Severity.MODERATE;
    }

    /// The taper rule of the drug, in the version of the catalog that was in force.
    public RuleKey rule(DrugId drug) {
        var id = ("stopping-" + drug.value() + "-" + discontinuation.rule().id()).toLowerCase(Locale.ROOT);
        var words = List.of(id.split("[^a-z0-9]+"));
        return new RuleKey(String.join("-", words), Math.max(1, catalogVersion));
    }

    /// Which reactions may follow.
    public List<String> reactions() {
        return discontinuation.rule().withdrawal().map(Withdrawal::reactions).orElse(List.of());
    }

    Reduction fall() {
        return discontinuation.reduction();
    }

    boolean isUrgent() {
        return discontinuation.advice() instanceof Advice.UrgentReview;
    }

    /// Whether it calls for more than the other one.
    boolean isGraverThan(Finding other) {
        return severity().compareTo(other.severity()) > 0 || (isUrgent() && !other.isUrgent());
    }

    /// Whether a reader would learn nothing new. The dates of a draft don't count: they move with the day.
    boolean saysTheSameAs(Finding other) {
        var now = discontinuation;
        var before = other.discontinuation;
        return cause().equals(other.cause())
                && catalogVersion == other.catalogVersion
                && now.rule().equals(before.rule())
                && now.faults().equals(before.faults())
                && fall().from().equals(other.fall().from())
                && fall().to().equals(other.fall().to())
                && fall().type() == other.fall().type()
                && fall().reason().equals(other.fall().reason())
                && fall().lastDose().equals(other.fall().lastDose())
                && sameAdvice(now.advice(), before.advice());
    }

    private static boolean sameAdvice(Advice now, Advice before) {
        return (now instanceof Advice.Draft && before instanceof Advice.Draft) || now.equals(before);
    }
}
