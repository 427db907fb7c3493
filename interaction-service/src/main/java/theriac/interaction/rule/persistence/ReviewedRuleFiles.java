package theriac.interaction.rule.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;

import theriac.interaction.rule.AdoptReviewedRules;
import theriac.interaction.rule.CurrentRules;
import theriac.interaction.rule.InteractionRule;

/// Reads the rules that this release ships and has them adopted before the service takes its first request. One
/// file per subject, which a pharmacist can read and review.
@ApplicationScoped
class ReviewedRuleFiles {

    static final List<String> SUBJECTS = List.of(
            "alcohol-with-cns-depressant",
            "alcohol-with-other-drugs",
            "atazanavir-with-acid-reducer",
            "baclofen-in-special-conditions",
            "baclofen-with-other-drugs",
            "breastfeeding",
            "breathing-disorders",
            "children",
            "clonidine-with-beta-blocker",
            "cns-active-drugs-in-old-age",
            "cns-depressants-together",
            "driving",
            "drugs-that-oppose-each-other",
            "duplicate-therapy",
            "ergot-with-cyp3a4-inhibitor",
            "hiv-protease-inhibitor-with-enzyme-inducer",
            "intrathecal-baclofen",
            "irinotecan-with-cyp3a4-inhibitor",
            "kidney-function",
            "liver-impairment",
            "mao-inhibitor-with-opioid",
            "mao-inhibitor-with-serotonergic-drug",
            "mao-inhibitor-with-stimulant",
            "mao-inhibitor-with-triptan",
            "mental-illness",
            "old-age",
            "pregnancy",
            "qt-prolonging-drugs",
            "ramelteon-with-cyp1a2-inhibitor",
            "relaxants-that-lower-blood-pressure",
            "seizure-disorder",
            "statin-with-cyp3a4-inhibitor",
            "substance-use-disorder",
            "thiopurine-with-xanthine-oxidase-inhibitor",
            "tizanidine-with-cyp1a2-inhibitor");

    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private final AdoptReviewedRules adoptReviewedRules;
    private final CurrentRules currentRules;

    ReviewedRuleFiles(AdoptReviewedRules adoptReviewedRules, CurrentRules currentRules) {
        this.adoptReviewedRules = adoptReviewedRules;
        this.currentRules = currentRules;
    }

    void adoptAtStart(@Observes StartupEvent start) {
        adoptReviewedRules.adopt(all());
        currentRules.reload();
    }

    static List<InteractionRule> all() {
        return SUBJECTS.stream()
                .map(ReviewedRuleFiles::family)
                .flatMap(family -> RuleReader.rules(family).stream())
                .toList();
    }

    private static RuleDocument.Family family(String subject) {
        try (var file = ReviewedRuleFiles.class.getResourceAsStream("/rules/" + subject + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException("there is no file of reviewed rules for " + subject);
            }
            return YAML.readValue(file, RuleDocument.Family.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the reviewed rules for " + subject + " can't be read", e);
        }
    }
}
