package theriac.adverseevent.disproportionality;

import java.nio.charset.StandardCharsets;

import theriac.adverseevent.Kafka;
import theriac.contracts.Topics;
import theriac.contracts.catalog.DrugV1;

/// What the catalog tells of made-up drugs.
final class CatalogState {

    private CatalogState() {}

    /// A drug of that name, of one class, whose label lists one reaction.
    static void publish(String drug, String drugClass, String listedReaction) {
        var state = """
                {"drugId":"%1$s","revision":1,"state":"published","name":"%1$s","names":[],"codes":[],
                 "versions":[{"version":1,"effectiveFrom":"2020-01-01","classes":["%2$s"],"doseRules":[],
                   "listedReactions":[{"term":"%3$s","source":{"citation":"Label","locator":"6.1"}}]}]}""".formatted(drug, drugClass, listedReaction);
        Kafka.send(Topics.DRUG, drug, DrugV1.TYPE, state.getBytes(StandardCharsets.UTF_8));
    }
}
