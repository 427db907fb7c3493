package theriac.adverseevent.assessment;

import java.util.Map;

import theriac.adverseevent.casereport.Coded;

/// A filled-in drug interaction probability scale (Horn, Hansten, Chan, Ann Pharmacother 2007;41:674-680): how
/// likely an interaction of two drugs caused a reaction. The assessed drug is the object, which is affected.
///
/// The score is the sum of the points, from -9 to 11. Worked: yes to questions 1 to 5 and 9, no to 7, the rest unknown:
/// 5 + 1 + 1 = 7, probable.
///
/// @param precipitant the drug that affected the other, as it was reported, as names are compared
/// @param answers one to each of the ten questions; where it is not known how the event went without the
///   precipitant, it is not known either whether it came back
public record Dips(String precipitant, Map<DipsQuestion, Answer> answers) {

    private static final int MORE_THAN_PROBABLE = 9;
    private static final int PROBABLE = 5;
    private static final int POSSIBLE = 2;

    /// What the score means: 9 and more highly probable, 5 to 8 probable, 2 to 4 possible, else doubtful.
    public enum Category implements Coded {
        HIGHLY_PROBABLE,
        PROBABLE,
        POSSIBLE,
        DOUBTFUL
    }

    public Dips {
        answers = Map.copyOf(answers);
        if (answers.size() != DipsQuestion.values().length) {
            throw new IllegalArgumentException("each of the ten questions has an answer");
        }
        if (answersRechallengeAlone(answers)) {
            throw new IllegalArgumentException("without a dechallenge the rechallenge is not asked");
        }
    }

    /// Whether they tell of a rechallenge without a dechallenge, which the scale's directions rule out.
    public static boolean answersRechallengeAlone(Map<DipsQuestion, Answer> answers) {
        return answers.get(DipsQuestion.IMPROVED_WITHOUT_PRECIPITANT) == Answer.UNKNOWN
                && answers.get(DipsQuestion.CAME_BACK_WITH_PRECIPITANT) != Answer.UNKNOWN;
    }

    /// The sum of the points.
    public int score() {
        return answers.entrySet().stream()
                .mapToInt(answer -> answer.getKey().points(answer.getValue()))
                .sum();
    }

    public Category category() {
        int score = score();
        if (score >= MORE_THAN_PROBABLE) {
            return Category.HIGHLY_PROBABLE;
        }
        if (score >= PROBABLE) {
            return Category.PROBABLE;
        }
        return score >= POSSIBLE ? Category.POSSIBLE : Category.DOUBTFUL;
    }
}
