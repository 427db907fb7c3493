package theriac.system;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Reports that nobody sent, in which one pair of a drug and a reaction comes more often than the others.
record PlantedPair(PlatformUnderTest platform, String drug, String reaction) {

    private static final String HOSPITAL = "demo-hospital";
    private static final List<String> DRUGS = List.of(
            "baclofen", "gabapentin", "ibuprofen", "metformin", "oxycodone", "paracetamol", "sertraline", "tizanidine");
    private static final List<String> REACTIONS =
            List.of("dizziness", "fall", "hallucinations", "headache", "insomnia", "nausea", "rash", "vomiting");
    private static final List<String> COUNTRIES = List.of("NL", "IT", "DE");
    private static final List<String> REPORTERS = List.of("physician", "pharmacist", "consumer");
    private static final int PLANTED = 12;

    /// Reports each drug with each reaction once, over the years, the pair twelve times more, and waits until it is to
    /// be reviewed.
    ///
    /// @return the signal's id
    String plant() {
        var number = 0;
        for (var other : DRUGS) {
            for (var another : REACTIONS) {
                report(other, another, number++);
            }
        }
        for (var time = 0; time < PLANTED; time++) {
            report(drug, reaction, number++);
        }
        var list = "/signal-reviews?drug=" + drug + "&reaction=" + reaction;
        var which = "items.find { !it.withAlcohol && it.otherDrugId == null }.signalId";
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(assessor().get(list).jsonPath().getString(which))
                        .isNotNull());
        return assessor().get(list).jsonPath().getString(which);
    }

    /// One report more.
    void report(String suspect, String term, int number) {
        platform.adverseEvent("reporter", HOSPITAL)
                .post("/case-reports", """
                        {"senderReportId":"PLANTED-%s","onset":"%d-03-14","country":"%s","reporter":"%s",
                         "patient":{"sex":"%s","ageYears":%d},"seriousness":[%s],
                         "drugs":[{"name":"%s","role":"suspect"}],"reactions":[{"term":"%s"}]}""".formatted(
                                UUID.randomUUID(),
                                2020 + number % 7,
                                COUNTRIES.get(number % COUNTRIES.size()),
                                REPORTERS.get(number / 2 % REPORTERS.size()),
                                number % 2 == 0 ? "female" : "male",
                                25 + number * 7 % 65,
                                number % 4 == 0 ? "\"hospitalisation\"" : "",
                                suspect,
                                term))
                .then()
                .statusCode(201);
    }

    private Api assessor() {
        return platform.adverseEvent("assessor", "*");
    }
}
