package theriac.catalog.drug.messaging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import theriac.catalog.drug.Guidance;
import theriac.catalog.drug.Indication;
import theriac.catalog.drug.Precaution;
import theriac.catalog.drug.Product;
import theriac.catalog.drug.TaperRule;
import theriac.contracts.catalog.Rules;
import theriac.contracts.catalog.Stopping;
import theriac.contracts.catalog.Use;

/// What the contract's first readers did not know: absent where there is nothing to say.
final class PrescribingContract {

    private PrescribingContract() {}

    static @Nullable List<Use.Indication> indications(List<Indication> indications) {
        return orAbsent(
                indications,
                indication -> new Use.Indication(
                        indication.condition(),
                        indication.status().spelling(),
                        indication.route(),
                        indication.note(),
                        RulesContract.of(indication.source())));
    }

    static @Nullable List<Use.Product> products(List<Product> products) {
        return orAbsent(products, PrescribingContract::of);
    }

    private static Use.Product of(Product product) {
        var amount = product.strength().amount();
        return new Use.Product(
                product.name(),
                product.form(),
                product.route(),
                new Rules.Quantity(amount.value(), amount.unit().symbol()),
                RulesContract.of(product.strength().perVolume()),
                product.rxcui(),
                RulesContract.of(product.source()));
    }

    static @Nullable List<Use.Precaution> precautions(List<Precaution> precautions) {
        return orAbsent(
                precautions,
                precaution -> new Use.Precaution(
                        precaution.group().spelling(),
                        precaution.condition(),
                        RulesContract.of(precaution.age()),
                        precaution.level().spelling(),
                        precaution.advice(),
                        RulesContract.of(precaution.source())));
    }

    static @Nullable List<Use.Guidance> guidance(List<Guidance> guidance) {
        return orAbsent(
                guidance,
                text -> new Use.Guidance(
                        text.topic().spelling(), text.route(), text.text(), RulesContract.of(text.source())));
    }

    static @Nullable List<Stopping.TaperRule> taperRules(List<TaperRule> rules) {
        return orAbsent(rules, PrescribingContract::of);
    }

    private static Stopping.TaperRule of(TaperRule rule) {
        return new Stopping.TaperRule(
                rule.id(),
                rule.route(),
                rule.need().spelling(),
                rule.afterDays(),
                of(rule.pace()),
                of(rule.withdrawal()),
                orAbsent(rule.urgentReviews(), PrescribingContract::of),
                rule.note(),
                RulesContract.of(rule.source()));
    }

    private static Stopping.@Nullable Pace of(TaperRule.@Nullable Pace pace) {
        return pace == null
                ? null
                : new Stopping.Pace(
                        pace.largestStepPercent(),
                        RulesContract.of(pace.largestStep()),
                        pace.shortestIntervalDays(),
                        pace.shortestTaperDays(),
                        RulesContract.of(pace.source()));
    }

    private static Stopping.@Nullable Withdrawal of(TaperRule.@Nullable Withdrawal withdrawal) {
        return withdrawal == null
                ? null
                : new Stopping.Withdrawal(
                        withdrawal.reactions(),
                        withdrawal.onsetFromHours(),
                        withdrawal.onsetToHours(),
                        withdrawal.watchDays(),
                        RulesContract.of(withdrawal.source()));
    }

    private static Stopping.UrgentReview of(TaperRule.UrgentReview review) {
        return new Stopping.UrgentReview(
                review.reason().spelling(), review.advice(), RulesContract.of(review.source()));
    }

    private static <D, C> @Nullable List<C> orAbsent(List<D> statements, Function<D, C> writing) {
        return statements.isEmpty() ? null : statements.stream().map(writing).toList();
    }
}
