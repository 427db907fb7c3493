package theriac.adverseevent.assessment.persistence;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import theriac.adverseevent.assessment.Answer;
import theriac.adverseevent.assessment.Dips;
import theriac.adverseevent.assessment.DipsQuestion;
import theriac.adverseevent.assessment.Naranjo;
import theriac.adverseevent.assessment.NaranjoQuestion;
import theriac.adverseevent.assessment.Verdict;
import theriac.adverseevent.assessment.WhoUmc;
import theriac.adverseevent.assessment.WhoUmc.Category;
import theriac.adverseevent.assessment.WhoUmc.Information;
import theriac.adverseevent.assessment.WhoUmc.OtherCauses;
import theriac.adverseevent.assessment.WhoUmc.Rechallenge;
import theriac.adverseevent.assessment.WhoUmc.Timing;
import theriac.adverseevent.assessment.WhoUmc.Withdrawal;
import theriac.adverseevent.casereport.Coded;

/// The column `answers` as its JSON stands: codes only.
record AnswersColumn(
        String category,
        String timing,
        String otherCauses,
        String withdrawal,
        String definitive,
        String rechallenge,
        String information,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> naranjo,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DipsColumn dips) {

    /// The drug interaction probability scale.
    record DipsColumn(String precipitant, Map<String, String> answers) {}

    private static final JsonMapper JSON = new JsonMapper();

    static String write(Verdict verdict, Optional<Naranjo> naranjo, Optional<Dips> dips) {
        var criteria = verdict.criteria();
        var column = new AnswersColumn(
                verdict.category().code(),
                criteria.timing().code(),
                criteria.otherCauses().code(),
                criteria.withdrawal().code(),
                criteria.definitive().code(),
                criteria.rechallenge().code(),
                criteria.information().code(),
                naranjo.map(scale -> codes(scale.answers())).orElse(null),
                dips.map(scale -> new DipsColumn(scale.precipitant(), codes(scale.answers())))
                        .orElse(null));
        try {
            return JSON.writeValueAsString(column);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AnswersColumn read(String column) {
        try {
            return JSON.readValue(column, AnswersColumn.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Verdict toVerdict(Optional<String> reason) {
        var criteria = new WhoUmc(
                known(Timing.class, timing),
                known(OtherCauses.class, otherCauses),
                known(Withdrawal.class, withdrawal),
                known(Answer.class, definitive),
                known(Rechallenge.class, rechallenge),
                known(Information.class, information));
        return new Verdict(criteria, known(Category.class, category), reason);
    }

    Optional<Naranjo> toNaranjo() {
        return Optional.ofNullable(naranjo).map(codes -> new Naranjo(answers(NaranjoQuestion.class, codes)));
    }

    Optional<Dips> toDips() {
        return Optional.ofNullable(dips)
                .map(column -> new Dips(column.precipitant(), answers(DipsQuestion.class, column.answers())));
    }

    private static <Q extends Enum<Q> & Coded> Map<Q, Answer> answers(Class<Q> questions, Map<String, String> codes) {
        return codes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        answer -> known(questions, answer.getKey()), answer -> known(Answer.class, answer.getValue())));
    }

    private static Map<String, String> codes(Map<? extends Coded, Answer> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        answer -> answer.getKey().code(),
                        answer -> answer.getValue().code()));
    }

    private static <E extends Enum<E> & Coded> E known(Class<E> type, String code) {
        return Coded.of(type, code).orElseThrow();
    }
}
