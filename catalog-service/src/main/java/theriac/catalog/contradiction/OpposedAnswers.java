package theriac.catalog.contradiction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import theriac.catalog.contradiction.Contradiction.OpposedStatements;
import theriac.catalog.drug.Assertion;
import theriac.catalog.drug.Assertion.Answer;
import theriac.catalog.drug.Claim;
import theriac.catalog.drug.DrugId;

/// Finds propositions to which one claim says yes and another one no.
final class OpposedAnswers {

    private OpposedAnswers() {}

    static Stream<OpposedStatements> among(List<Claim> claims) {
        return claims.stream()
                .flatMap(OpposedAnswers::answersOf)
                .collect(Collectors.groupingBy(Given::asked))
                .values()
                .stream()
                .flatMap(answers -> opposition(answers).stream());
    }

    /// What is asked: of which drug, in which population, whether what is true.
    private record Asked(@Nullable DrugId drug, String key) {}

    private record Given(Claim claim, Assertion assertion) {

        Asked asked() {
            return new Asked(
                    claim.drug(),
                    Normal.of(assertion.proposition(), claim.reading().population()));
        }
    }

    private static Stream<Given> answersOf(Claim claim) {
        return claim.reading().asserts().stream().map(assertion -> new Given(claim, assertion));
    }

    private static Optional<OpposedStatements> opposition(List<Given> answers) {
        var yes = claims(answers, Answer.YES);
        var no = claims(answers, Answer.NO);
        if (yes.isEmpty() || no.isEmpty()) {
            return Optional.empty();
        }
        var first = answers.getFirst();
        return Optional.of(new OpposedStatements(
                first.claim().drug(),
                first.assertion().proposition(),
                first.claim().reading().population(),
                new Side(Answer.YES.spelling(), yes),
                new Side(Answer.NO.spelling(), no),
                claims(answers, Answer.UNCERTAIN)));
    }

    private static List<Claim> claims(List<Given> answers, Answer answer) {
        return answers.stream()
                .filter(given -> given.assertion().answer() == answer)
                .map(Given::claim)
                .toList();
    }
}
