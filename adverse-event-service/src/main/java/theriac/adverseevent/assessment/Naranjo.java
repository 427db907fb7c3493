package theriac.adverseevent.assessment;

import java.util.Map;

import theriac.adverseevent.casereport.Coded;

/// A filled-in adverse drug reaction probability scale (Naranjo et al., Clin Pharmacol Ther 1981;30:239-245).
///
/// The score is the sum of the points, from -4 to 13. Worked (PMC6136411, table 1): yes to questions 2, 3 and 10, no to
/// 5, the rest without points: 2 + 1 + 2 + 1 = 6, probable.
///
/// @param answers one to each of the ten questions
public record Naranjo(Map<NaranjoQuestion, Answer> answers) {

    private static final int DEFINITE = 9;
    private static final int PROBABLE = 5;
    private static final int POSSIBLE = 1;

    /// What the score means: 9 and more definite, 5 to 8 probable, 1 to 4 possible, else doubtful.
    public enum Category implements Coded {
        DEFINITE,
        PROBABLE,
        POSSIBLE,
        DOUBTFUL
    }

    public Naranjo {
        answers = Map.copyOf(answers);
        if (answers.size() != NaranjoQuestion.values().length) {
            throw new IllegalArgumentException("each of the ten questions has an answer");
        }
    }

    /// The sum of the points.
    public int score() {
        return answers.entrySet().stream()
                .mapToInt(answer -> answer.getKey().points(answer.getValue()))
                .sum();
    }

    public Category category() {
        int score = score();
        if (score >= DEFINITE) {
            return Category.DEFINITE;
        }
        if (score >= PROBABLE) {
            return Category.PROBABLE;
        }
        return score >= POSSIBLE ? Category.POSSIBLE : Category.DOUBTFUL;
    }
}
