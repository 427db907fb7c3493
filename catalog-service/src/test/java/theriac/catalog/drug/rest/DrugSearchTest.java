package theriac.catalog.drug.rest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.catalog.CatalogTables;
import theriac.catalog.TestDrugs;
import theriac.catalog.drug.Code;
import theriac.catalog.drug.Code.CodeSystem;
import theriac.catalog.drug.Draft;
import theriac.catalog.drug.Editor;
import theriac.catalog.drug.PublishDrugs;
import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class DrugSearchTest {

    @Inject
    PublishDrugs publishDrugs;

    @Inject
    EntityManagerFactory entityManagerFactory;

    @ParameterizedTest
    @CsvSource({
        "baklofen, baclofen, baclofen, preferred, similar",
        "balcofen, baclofen, baclofen, preferred, similar",
        "baklof,   baclofen, baclofen, preferred, similar",
        "vaclofen, baclofen, baclofen, preferred, similar",
        "diazpam,  diazepam, diazepam, preferred, similar",
        "bacl,     baclofen, baclofen, preferred, prefix",
        "baclofen, baclofen, baclofen, preferred, exact",
        "BACLOFEN, baclofen, baclofen, preferred, exact",
        "liores,   baclofen, Lioresal, brand, prefix",
        "lioresal, baclofen, Lioresal, brand, exact",
        "succinylch, suxamethonium, succinylcholine, synonym, prefix",
        "M03BX01,  baclofen, M03BX01,  code, exact",
        "m03bx01,  baclofen, M03BX01,  code, exact",
        "h789n3,   baclofen, H789N3FKE8, code, prefix",
        "1292,     baclofen, 1292, code, exact"
    })
    void theLikeliestDrugComesFirstAndSaysWhyItWasFound(
            String typed, String drugId, String text, String kind, String how) {
        search(typed)
                .body("items[0].drugId", is(drugId))
                .body("items[0].match.text", is(text))
                .body("items[0].match.kind", is(kind))
                .body("items[0].match.how", is(how));
    }

    /// A query whose result has a type of its own, such as `String.class`, is planned at each call, and its plans are
    /// kept.
    @ParameterizedTest
    @ValueSource(strings = {"bacl", "baklofen"})
    void aSearchThatWasMadeBeforeIsNotPlannedAgain(String typed) {
        var searches = 20;
        var statistics = entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
        search(typed);
        statistics.setStatisticsEnabled(true);
        try {
            IntStream.range(0, searches).forEach(again -> search(typed));

            assertThat(statistics.getQueryPlanCacheHitCount()).isGreaterThanOrEqualTo(searches);
            assertThat(statistics.getQueryPlanCacheMissCount()).isLessThan(searches);
        } finally {
            statistics.setStatisticsEnabled(false);
            statistics.clear();
        }
    }

    @Test
    void anExactCodeComesBeforeAnExactNameABeginningALaterWordAndNothingElse() {
        publish(
                TestDrugs.withCodes(
                        TestDrugs.named("ranked-by-code", "Anything"),
                        TestDrugs.aCode(CodeSystem.UNII, "ZQRANKOLAB", Code.Status.ACTIVE)),
                TestDrugs.named("ranked-by-name", "Zqrankolab"),
                TestDrugs.named("ranked-by-beginning", "Zqrankolabine"),
                TestDrugs.named("ranked-by-word", "Sodium zqrankolabate"),
                TestDrugs.named("ranked-by-nothing", "Zqrankolub"));

        search("zqrankolab")
                .body(
                        "items.drugId",
                        contains("ranked-by-code", "ranked-by-name", "ranked-by-beginning", "ranked-by-word"))
                .body("items.match.how", contains("exact", "exact", "prefix", "word"));
    }

    @Test
    void amongNamesThatBeginAlikeTheShorterComesFirstAndThenTheIdDecides() {
        publish(
                TestDrugs.named("tied-c", "Zqtiedol forte"),
                TestDrugs.named("tied-b", "Zqtiedol"),
                TestDrugs.named("tied-a", "Zqtiedox"));

        search("zqtied").body("items.drugId", contains("tied-a", "tied-b", "tied-c"));
    }

    @Test
    void aDrugIsListedOnceByTheBestOfItsNames() {
        publish(TestDrugs.named("much-named", "Zqmanyfold", "Zqmany", "Zqmany plus", "Super zqmany"));

        search("zqmany").body("items.drugId", contains("much-named")).body("items[0].match.text", is("Zqmany"));
    }

    @Test
    void aBetterMatchIsNotFollowedByNamesThatOnlyLookLikeIt() {
        search("baclofen").body("items.match.how", everyItem(not(is("similar"))));
    }

    @Test
    void ofTwoLettersOnlyTheBeginningsOfNamesAreFound() {
        search("ba")
                .body("items.drugId", hasItem("baclofen"))
                .body("items.match.how", everyItem(anyOf(is("prefix"), is("exact"))))
                .body("items.match.kind", everyItem(not(is("code"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Zqéphédrinø-Ä", "zqephedrino a", "ZQÉPHÉDRINØ Ä", "  zqéphédrinø  ä ", "Zqe\u0301phe\u0301d"})
    void accentsCaseAndPunctuationDoNotCount(String typed) {
        publish(TestDrugs.named("accented", "Zqéphédrinø-Ä"));

        search(typed).body("items.drugId", contains("accented")).body("items[0].match.text", is("Zqéphédrinø-Ä"));
    }

    @Test
    void aRetiredCodeFindsItsDrugAndSaysWhatReplacedIt() {
        publishRecoded("retyped", "99999801", "99999802");

        search("99999801")
                .body("items.drugId", contains("retyped"))
                .body("items[0].match.how", is("exact"))
                .body("items[0].match.system", is("rxnorm"))
                .body("items[0].match.status", is("retired"))
                .body("items[0].match.replacedBy", is("99999802"));
    }

    @Test
    void aLookUpByARetiredCodeSaysSoToo() {
        publishRecoded("recoded-again", "99999701", "99999702");

        get("/drugs?system=rxnorm&code=99999701")
                .body("items.drugId", contains("recoded-again"))
                .body("items[0].match.status", is("retired"))
                .body("items[0].match.replacedBy", is("99999702"));
        get("/drugs?system=rxnorm&code=99999702")
                .body("items[0].match.status", is("active"))
                .body("items[0].match.replacedBy", nullValue());
    }

    @Test
    void aLookUpByNameSaysWhichNameItWas() {
        get("/drugs?name=LIORESAL")
                .body("items[0].match.text", is("Lioresal"))
                .body("items[0].match.kind", is("brand"))
                .body("items[0].match.system", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "b%n", "%%%%", "---", "x%k_c", "xkcdqqqq", "'; drop table drug; --"})
    void whatSomeoneTypesIsNoPatternAndMayFindNothing(String typed) {
        search(typed).body("items", empty()).body("nextCursor", nullValue());
    }

    @Test
    void theLongestTextThatMayBeTypedFindsNothingAndBreaksNothing() {
        search("xkcdqqqq ".repeat(22) + "ab").body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void pagesOfASearchHoldEachDrugOnceAndInOrder(int limit) {
        publish(Stream.of("a", "b", "c", "d", "e", "f", "g")
                .map(letter -> TestDrugs.named("leafed-" + letter, "Zqleafed " + letter, "Sodium zqleafed"))
                .toArray(Draft[]::new));

        assertThat(pagesOf("zqleafed", limit, () -> {}))
                .containsExactly("leafed-a", "leafed-b", "leafed-c", "leafed-d", "leafed-e", "leafed-f", "leafed-g");
    }

    @Test
    void aMisspelledNameIsFoundAmongThoseWithItsFirstLetterWhateverThatIs() {
        var letters = List.of("a", "k", "z", "0", "9", "ω", "б");
        publish(letters.stream()
                .map(letter ->
                        TestDrugs.named("first-" + letters.indexOf(letter), letter + "qvurmelon", "Other " + letter))
                .toArray(Draft[]::new));

        letters.forEach(letter -> search(letter + "qvurmilon")
                .body("items.drugId", contains("first-" + letters.indexOf(letter)))
                .body("items[0].match.how", is("similar")));
    }

    @Test
    void pagesOfMisspelledNamesHoldEachDrugOnce() {
        publish(Stream.of("a", "b", "c", "d", "e")
                .map(letter -> TestDrugs.named("mistyped-" + letter, "Zqwurbelon " + letter))
                .toArray(Draft[]::new));

        assertThat(pagesOf("zqwurbilon", 2, () -> {}))
                .containsExactly("mistyped-a", "mistyped-b", "mistyped-c", "mistyped-d", "mistyped-e");
    }

    @Test
    void drugsThatAreAddedWhileSomeoneLeafsShiftNoPage() {
        publish(Stream.of("b", "d", "f", "h", "k")
                .map(letter -> TestDrugs.named("shifted-" + letter, "Zqshifted " + letter))
                .toArray(Draft[]::new));

        var seen = pagesOf(
                "zqshifted",
                2,
                () -> publish(
                        TestDrugs.named("shifted-a", "Zqshifted a"), TestDrugs.named("shifted-e", "Zqshifted e")));

        assertThat(seen).containsExactly("shifted-b", "shifted-d", "shifted-e", "shifted-f", "shifted-h", "shifted-k");
    }

    @Test
    void aSearchIsNarrowedByFilters() {
        search("ba", "class=muscle-relaxant").body("items.drugId", contains("baclofen"));
        search("m03bx", "class=benzodiazepine").body("items", empty());
        search("baclofen", "cns-grade=1&route=intrathecal&state=published").body("items.drugId", contains("baclofen"));
        search("baclofen", "cns-grade=2").body("items.drugId", not(hasItem("baclofen")));
        search("bac", "system=rxnorm&code=1292").body("items.drugId", contains("baclofen"));
    }

    @Test
    void whatAnImportWritesByOneStatementIsFoundAtOnce() throws SQLException {
        CatalogTables.fill("zqbulk-", 1200, "metformin");
        try {
            search("zqbulk 00777").body("items.drugId", contains("zqbulk-00777"));
            search("brand zqbulk 0077").body("items.drugId", hasItems("zqbulk-00770", "zqbulk-00779"));

            CatalogTables.run("update drug set name = 'Zqrenamed' where id = 'zqbulk-00777'");
            search("zqrenamed").body("items.drugId", contains("zqbulk-00777"));
            search("zqbulk 00777").body("items.match.text", contains("Brand zqbulk-00777"));
        } finally {
            CatalogTables.remove("zqbulk-");
        }
        search("zqbulk").body("items", empty());
    }

    @Test
    void whoHasTheAnswerIsNotSentItAgainUntilItChanges() {
        publish(TestDrugs.named("kept", "Zqkeepol"));
        var tag = search("zqkeep")
                .header("Cache-Control", is("no-cache, private"))
                .header("ETag", notNullValue())
                .extract()
                .header("ETag");

        asPrescriber(tag).get("/drugs?q=zqkeep").then().statusCode(304).header("ETag", tag);

        publish(TestDrugs.named("kept-too", "Zqkeepol forte"));
        asPrescriber(tag).get("/drugs?q=zqkeep").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /drugs?q=%20                                    | query:q
                    /drugs?q=bac%00lofen                            | query:q
                    /drugs?q=LONG                                   | query:q
                    /drugs?q=bac&cursor=nonsense                    | query:cursor
                    /drugs?q=bac&cursor=YmFjbG9mZW4                 | query:cursor
                    /drugs?q=bac&cursor=NR8wHzk5OTk5OTk5OTk5H2JhY2w | query:cursor
                    /drugs?q=bac&class=No%20Class                   | query:class
                    /drugs?q=bac&route=Per%20Os                     | query:route
                    /drugs?q=bac&cns-grade=3                        | query:cns-grade
                    /drugs?q=bac&cns-grade=much                     | query:cns-grade
                    /drugs?q=bac&state=lost                         | query:state
                    /drugs?q=bac&limit=0                            | query:limit
                    """)
    void aBadParameterIsNamed(String path, String pointer) {
        asPrescriber("")
                .urlEncodingEnabled(false)
                .get(path.replace("LONG", "a".repeat(201)))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains(pointer));
    }

    private void publish(Draft... drafts) {
        publishDrugs.publish(List.of(drafts), Editor.SERVICE);
    }

    private void publishRecoded(String id, String retired, String active) {
        publish(TestDrugs.withCodes(
                TestDrugs.aDraftOf(id),
                TestDrugs.aCode(CodeSystem.RXNORM, active, Code.Status.ACTIVE),
                TestDrugs.aCode(CodeSystem.RXNORM, retired, Code.Status.retired(active))));
    }

    /// The ids on all pages, while something happens after the first.
    private static List<String> pagesOf(String typed, int limit, Runnable afterTheFirst) {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = search(typed, "limit=" + limit + "&cursor=" + cursor)
                    .extract()
                    .jsonPath();
            if (ids.isEmpty()) {
                afterTheFirst.run();
            }
            ids.addAll(page.getList("items.drugId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return ids;
    }

    private static ValidatableResponse search(String typed) {
        return search(typed, "limit=50");
    }

    private static ValidatableResponse search(String typed, String more) {
        return asPrescriber("").get("/drugs?q={typed}&" + more, typed).then().statusCode(200);
    }

    private static ValidatableResponse get(String path) {
        return asPrescriber("").get(path).then().statusCode(200);
    }

    private static RequestSpecification asPrescriber(String tag) {
        var request = given().auth().oauth2(PlatformTestResource.token(Roles.PRESCRIBER, "demo-hospital"));
        return tag.isEmpty() ? request : request.header("If-None-Match", tag);
    }
}
