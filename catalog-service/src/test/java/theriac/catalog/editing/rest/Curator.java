package theriac.catalog.editing.rest;

import java.util.Set;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import theriac.http.Roles;
import theriac.platform.quarkus.PlatformTestResource;

import static io.restassured.RestAssured.given;

/// Someone who edits the catalog over HTTP.
record Curator(String subject) {

    static final Curator ANA = new Curator("ana");
    static final Curator BEN = new Curator("ben");
    static final Curator CLEO = new Curator("cleo");

    RequestSpecification ask() {
        return given().auth()
                .oauth2(PlatformTestResource.tokens().token(Set.of(Roles.CATALOG_EDITOR), "demo-hospital", subject))
                .contentType(ContentType.JSON);
    }

    /// Begins a draft, and returns its ETag.
    String begins(String drug, String contents) {
        return tag(ask().header("If-None-Match", "*")
                .body(contents)
                .put(draft(drug))
                .then()
                .statusCode(201));
    }

    ValidatableResponse rewrites(String drug, String tag, String contents) {
        return ask().header("If-Match", tag).body(contents).put(draft(drug)).then();
    }

    ValidatableResponse submits(String drug, String tag, String comment) {
        return ask().header("If-Match", tag)
                .body("{\"comment\": \"" + comment + "\"}")
                .post(draft(drug) + "/submission")
                .then();
    }

    ValidatableResponse reviews(String drug, String tag, String review) {
        return ask().header("If-Match", tag)
                .body(review)
                .post(draft(drug) + "/review")
                .then();
    }

    ValidatableResponse publishes(String drug, String tag, String body) {
        return ask().header("If-Match", tag)
                .body(body)
                .post(draft(drug) + "/publication")
                .then();
    }

    /// Brings what this curator wrote to its approval by another, and returns the ETag.
    String getsApproved(String drug, String tag, Curator second) {
        var submitted = tag(submits(drug, tag, "For a reason").statusCode(200));
        return tag(second.reviews(drug, submitted, "{\"verdict\": \"approve\"}").statusCode(200));
    }

    /// Drafts, gets approved and publishes.
    ValidatableResponse brings(String drug, String contents, Curator second) {
        return publishes(drug, getsApproved(drug, begins(drug, contents), second), "{}")
                .statusCode(200);
    }

    static String draft(String drug) {
        return "/drugs/" + drug + "/draft";
    }

    static String tag(ValidatableResponse response) {
        return response.extract().header("ETag");
    }
}
