package theriac.interaction.cdshooks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import theriac.platform.quarkus.PlatformTestResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static theriac.interaction.cdshooks.Requests.bundle;
import static theriac.interaction.cdshooks.Requests.call;
import static theriac.interaction.cdshooks.Requests.order;
import static theriac.interaction.cdshooks.Requests.request;
import static theriac.interaction.cdshooks.Requests.taken;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(FakeEhr.class)
class FetchingTest {

    private final String patient = Requests.aPatient();

    @BeforeEach
    void theCatalogHasPublishedItsDrugs() {
        Requests.awaitDrugs();
    }

    private String signing(String server, String token, String prefetch) {
        return request(
                "order-sign",
                patient,
                ",\"draftOrders\":" + bundle(order("1", patient, "diazepam", "")),
                ",\"fhirServer\":\"" + server + "\",\"fhirAuthorization\":{\"access_token\":\"" + token
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":300,\"scope\":\"patient/*.rs\",\"subject\":\"theriac\"}"
                        + prefetch);
    }

    private void serverHasEverything() {
        for (var key : PrefetchKey.values()) {
            FakeEhr.answers(key.query(patient), bundle());
        }
        FakeEhr.answers(
                PrefetchKey.PATIENT.query(patient),
                "{\"resourceType\":\"Patient\",\"id\":\"" + patient + "\",\"birthDate\":\"1948-03-01\"}");
    }

    @Test
    void missingKeysAreFetchedPageByPage() {
        serverHasEverything();
        var next = FakeEhr.fhirServer() + "/MedicationRequest?page=2&of=" + patient;
        FakeEhr.answers(
                PrefetchKey.MEDICATION_REQUESTS.query(patient),
                "{\"resourceType\":\"Bundle\",\"link\":[{\"relation\":\"next\",\"url\":\"" + next
                        + "\"}],\"entry\":[]}");
        FakeEhr.answers("MedicationRequest?page=2&of=" + patient, bundle(taken("r1", patient, "baclofen", "")));

        call("order-sign", signing(FakeEhr.fhirServer() + "/", FakeEhr.TOKEN, ""))
                .statusCode(200)
                .body("cards.source.topic.code", hasItem("cns-depressants-together"))
                .body("extension.'theriac-check'.notChecked.reason", not(hasItem("data-not-sent")));
    }

    @Test
    void aPageOfAnotherServerIsNotFetched() {
        serverHasEverything();
        FakeEhr.answers(PrefetchKey.CONDITIONS.query(patient), """
                {"resourceType":"Bundle","link":[{"relation":"next","url":"%s/elsewhere"}],"entry":[]}""".formatted(FakeEhr.address()));

        call("order-sign", signing(FakeEhr.fhirServer(), FakeEhr.TOKEN, ""))
                .statusCode(200)
                .body("extension.'theriac-check'.notChecked.detail", hasItem(containsString("another server")));
        assertThat(FakeEhr.asked("/elsewhere")).isZero();
    }

    @Test
    void redirectsAreNotFollowedAndAnEndlessServerIsNotWaitedFor() {
        serverHasEverything();
        FakeEhr.answers(PrefetchKey.CONDITIONS.query(patient), "redirect " + FakeEhr.address() + "/redirected");
        FakeEhr.answers(PrefetchKey.OBSERVATIONS.query(patient), "silence");

        call("order-sign", signing(FakeEhr.fhirServer(), FakeEhr.TOKEN, ""))
                .statusCode(200)
                .body("extension.'theriac-check'.notChecked.detail", hasItem(containsString("answered 302")))
                .body("extension.'theriac-check'.notChecked.detail", hasItem(containsString("Observation")));
        assertThat(FakeEhr.asked("/redirected")).isZero();
    }

    @Test
    void aServerThatIsNotRegisteredIsNeverAsked() {
        call("order-sign", signing(FakeEhr.address() + "/other", FakeEhr.TOKEN, ""))
                .statusCode(412)
                .body("violations.detail", hasItem(containsString("not registered")));
        assertThat(FakeEhr.asked("/other/MedicationRequest")).isZero();
    }

    @Test
    void anotherSitesServerIsNotRegisteredForThisOne() {
        call(
                        "order-sign",
                        signing(FakeEhr.fhirServer(), FakeEhr.TOKEN, ""),
                        PlatformTestResource.token("prescriber", "other-hospital"))
                .statusCode(412);
    }

    @Test
    void withoutTheMedicationsThereIsNoAnswer() {
        call("order-sign", signing(FakeEhr.fhirServer(), "a-wrong-token", ""))
                .statusCode(412)
                .body("violations.pointer", hasItem("/prefetch/medicationRequests"));
    }

    @Test
    void resourcesOfAnotherPatientAreRefusedWhereverTheyComeFrom() {
        serverHasEverything();
        FakeEhr.answers(
                PrefetchKey.MEDICATION_REQUESTS.query(patient), bundle(taken("r1", "somebody-else", "baclofen", "")));

        call("order-sign", signing(FakeEhr.fhirServer(), FakeEhr.TOKEN, "")).statusCode(400);
    }
}
