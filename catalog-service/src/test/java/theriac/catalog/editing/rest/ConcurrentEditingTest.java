package theriac.catalog.editing.rest;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import theriac.catalog.DrugTopic;
import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.BEN;
import static theriac.catalog.editing.rest.Curator.CLEO;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class ConcurrentEditingTest {

    @Inject
    PublishDrugs publishDrugs;

    @RepeatedTest(5)
    void ofTwoEditorsAtOnceOneWinsAndTheOtherIsToldToReadAgain(RepetitionInfo repetition)
            throws InterruptedException, ExecutionException {
        var drug = "raced-" + repetition.getCurrentRepetition();
        stands(drug);
        var seen = ANA.begins(drug, "{}");

        var answers = atOnce(
                () -> ANA.rewrites(drug, seen, Contents.ofBrand("Brand of Ana")),
                () -> BEN.rewrites(drug, seen, Contents.ofBrand("Brand of Ben")));

        assertThat(answers).extracting(ExtractableResponse::statusCode).containsExactlyInAnyOrder(200, 412);
        var winner = withStatus(answers, 200);
        var loser = withStatus(answers, 412);
        assertThat(loser.header("ETag")).isEqualTo(winner.header("ETag")).isNotEqualTo(seen);
        CLEO.ask()
                .get(Curator.draft(drug))
                .then()
                .header("ETag", winner.header("ETag"))
                .body("names.name", contains(winner.jsonPath().getString("names[0].name")));
    }

    @RepeatedTest(5)
    void ofTwoThatBeginADraftAtOnceOneDoes(RepetitionInfo repetition) throws InterruptedException, ExecutionException {
        var drug = "begun-twice-" + repetition.getCurrentRepetition();

        var answers = atOnce(() -> begins(ANA, drug), () -> begins(BEN, drug));

        assertThat(answers).extracting(ExtractableResponse::statusCode).containsExactlyInAnyOrder(201, 412);
        assertThat(withStatus(answers, 412).header("ETag"))
                .isEqualTo(withStatus(answers, 201).header("ETag"));
    }

    @RepeatedTest(5)
    void aDraftThatTwoPublishAtOnceIsPublishedAndAnnouncedOnce(RepetitionInfo repetition)
            throws InterruptedException, ExecutionException {
        var drug = "published-twice-" + repetition.getCurrentRepetition();
        stands(drug);
        var approved = ANA.getsApproved(drug, ANA.begins(drug, Contents.ofBrand("Relaxin")), BEN);

        var answers = atOnce(() -> ANA.publishes(drug, approved, "{}"), () -> BEN.publishes(drug, approved, "{}"));

        assertThat(answers).extracting(ExtractableResponse::statusCode).containsExactlyInAnyOrder(200, 412);
        CLEO.ask().get("/drugs/" + drug).then().body("revision", is(2)).body("names.name", contains("Relaxin"));
        CLEO.ask().get("/drugs/" + drug + "/history").then().body("items.revision", contains(2, 1));
        assertThat(announcedRevisions(drug)).containsExactly(1, 2);
    }

    @RepeatedTest(3)
    void aNewDrugThatTwoPublishAtOnceIsPublishedOnce(RepetitionInfo repetition)
            throws InterruptedException, ExecutionException {
        var drug = "new-twice-" + repetition.getCurrentRepetition();
        var approved = ANA.getsApproved(drug, ANA.begins(drug, Contents.ofNewDrug("new", 1)), BEN);

        var answers = atOnce(() -> ANA.publishes(drug, approved, "{}"), () -> BEN.publishes(drug, approved, "{}"));

        assertThat(answers).extracting(ExtractableResponse::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(announcedRevisions(drug)).containsExactly(1);
    }

    /// All revisions of the drug on the topic, once everything before a later drug has arrived there.
    private List<Integer> announcedRevisions(String drug) {
        var last = "after-" + drug;
        stands(last);
        try (var topic = new DrugTopic()) {
            return topic
                    .until(seen -> seen.stream().anyMatch(event -> event.key().equals(last))
                            && seen.stream().anyMatch(event -> event.key().equals(drug)))
                    .stream()
                    .filter(event -> event.key().equals(drug))
                    .map(event -> Integer.valueOf(event.value().replaceFirst("(?s).*?\"revision\":(\\d+).*", "$1")))
                    .toList();
        }
    }

    private static ValidatableResponse begins(Curator curator, String drug) {
        return curator.ask()
                .header("If-None-Match", "*")
                .body(Contents.ofNewDrug("begun", 1))
                .put(Curator.draft(drug))
                .then();
    }

    private static List<ExtractableResponse<Response>> atOnce(
            Callable<ValidatableResponse> one, Callable<ValidatableResponse> other)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(2);
        try (var editors = Executors.newFixedThreadPool(2)) {
            var first = editors.submit(() -> {
                start.await();
                return one.call().extract();
            });
            var second = editors.submit(() -> {
                start.await();
                return other.call().extract();
            });
            return List.of(first.get(), second.get());
        }
    }

    private static ExtractableResponse<Response> withStatus(List<ExtractableResponse<Response>> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == status)
                .findFirst()
                .orElseThrow();
    }

    private void stands(String drug) {
        publishDrugs.publish(List.of(TestDrugs.aDraftOf(drug)), Editor.SERVICE);
    }
}
