package theriac.adverseevent.disproportionality;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import theriac.signaldetection.index.CombinationCount;
import theriac.signaldetection.index.CombinationCounts;
import theriac.signaldetection.index.Workers;
import theriac.signaldetection.statistics.DrugPairCounts;
import theriac.signaldetection.statistics.Estimate;
import theriac.signaldetection.statistics.Omega;
import theriac.signaldetection.statistics.Statistic;

/// Ranks what is reported with two drugs together, or with a drug and alcohol, by the lower limit of Omega.
@ApplicationScoped
public class CombineDrugs {

    private final Disproportionality disproportionality;
    private final Semaphore questions;

    CombineDrugs(Disproportionality disproportionality, Counting counting) {
        this.disproportionality = disproportionality;
        this.questions = new Semaphore(counting.questions(), true);
    }

    /// Some combinations, the highest first.
    public record Found(Basis basis, List<Combination> combinations) {
        public Found {
            combinations = List.copyOf(combinations);
        }
    }

    /// The combinations of a question behind a rank.
    public Found find(CombinationQuestion question, Optional<Rank> after, int limit) {
        var moment = disproportionality.now();
        var top = new TopRanked<Combination>(after, limit);
        var counted = question.cofactor().narrow(question.scope()).orElse(question.scope());
        questions.acquireUninterruptibly();
        try {
            count(moment, question, top);
        } finally {
            questions.release();
        }
        return new Found(moment.basis(counted), top.best());
    }

    private static void count(Moment moment, CombinationQuestion question, TopRanked<Combination> top) {
        var view = moment.view();
        if (question.drugs().isPresent()) {
            var drugs = question.drugs().get();
            var name = String.join(",", drugs.stream().sorted().toList());
            tell(moment, question, view.combination(question.scope(), drugs, question.cofactor()), name, top);
            return;
        }
        view.combinations(
                question.scope(),
                question.cofactor(),
                Workers.ALONE,
                () -> counts -> tell(moment, question, counts, view.drugs().name(counts.drug()), top));
    }

    private static void tell(
            Moment moment,
            CombinationQuestion question,
            CombinationCounts counts,
            String drug,
            TopRanked<Combination> top) {
        for (int place = 0; place < counts.size(); place++) {
            var count = counts.count(place);
            var reaction = moment.view().reactions().name(counts.reaction(place));
            if (isAsked(question, count, reaction)) {
                tell(drug, reaction, CombinationStrata.of(count), top);
            }
        }
    }

    private static boolean isAsked(CombinationQuestion question, CombinationCount count, String reaction) {
        return count.n111() >= question.fewestCases()
                && question.reactions()
                        .filter(reactions -> !reactions.contains(reaction))
                        .isEmpty();
    }

    private static void tell(String drug, String reaction, DrugPairCounts counts, TopRanked<Combination> top) {
        var omega = Omega.of(counts);
        var lower = omega instanceof Statistic.Defined<Estimate>(var estimate)
                ? OptionalDouble.of(estimate.lower())
                : OptionalDouble.empty();
        var rank = new Rank(lower, drug, reaction);
        top.add(rank, () -> new Combination(rank, counts, Omega.expected(counts), omega));
    }
}
