package theriac.catalog.editing.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.platform.quarkus.PlatformTestResource;

import static org.hamcrest.Matchers.contains;
import static theriac.catalog.editing.rest.Curator.ANA;
import static theriac.catalog.editing.rest.Curator.tag;

/// What no draft may say.
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class UnsoundDraftsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"version": {"classes": ["no-such-class"], "classesSource": {"citation": "A", "evidenceLevel": "label"}}}       | /version/classes/0
        {"version": {"classes": [], "classesSource": {"citation": "A", "evidenceLevel": "label"}}}                      | /version/classes
        {"version": {"classes": ["opioid"]}}                                                                            | /version/classesSource
        {"version": {"classes": ["opioid"], "classesSource": {"citation": "A", "evidenceLevel": "unsourced-claim"}}}    | /version/classes
        {"version": {"classes": ["opioid"], "classesSource": {"citation": "A", "evidenceLevel": "hearsay"}}}            | /version/classesSource/evidenceLevel
        {"version": {"effectiveFrom": "2020-01-01", "classes": ["opioid"], "classesSource": {"citation": "A", "evidenceLevel": "label"}}} | /version/effectiveFrom
        {"version": {"effectiveFrom": "tomorrow"}}                                                                      | /version/effectiveFrom
        {"version": {"classes": "opioid"}}                                                                              | /version/classes
        {"version": {"cnsDepression": {"grade": "2"}}}                                                                  | /version/cnsDepression/grade
        {"name": " "}                                                                                                   | /name
        {"state": "hidden"}                                                                                             | /state
        {"names": [{"name": "Relaxin", "kind": "brand"}]}                                                               | /names/0/source
        {"codes": [null]}                                                                                               | /codes/0
        {"baseRevision": "one"}                                                                                         | /baseRevision
        """)
    void anUnsoundDraftIsRefusedByTheFieldAtFault(String contents, String pointer) {
        ANA.ask()
                .header("If-None-Match", "*")
                .body(contents)
                .put("/drugs/baclofen/draft")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                       | /name
        {"name": "unknown"}      | /version
        """)
    void aNewDrugNeedsANameAndAVersion(String contents, String pointer) {
        ANA.ask()
                .header("If-None-Match", "*")
                .body(contents)
                .put("/drugs/unheard-of/draft")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains(pointer));
    }

    @Test
    void textThatNoDatabaseCanKeepIsRefused() {
        ANA.ask()
                .header("If-None-Match", "*")
                .body("{\"name\": \"a\\u0000b\"}")
                .put("/drugs/baclofen/draft")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "*", "\"1\", \"2\"", "\"none\""})
    void aTagThatIsNoneIsNamed(String tag) {
        ANA.rewrites("baclofen", tag, "{}").statusCode(400).body("violations.pointer", contains("header:If-Match"));
    }
}
