package theriac.system;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/// One service of the running platform, as a client with one token sees it.
record Api(String baseUrl, String token) {

    Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    Response post(String path, String json) {
        return request().contentType(ContentType.JSON).body(json).post(path);
    }

    /// Posts what rests on a state that was seen.
    Response post(String path, String json, String ifMatch) {
        return request()
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(json)
                .post(path);
    }

    /// A post for a client of one's own, where thousands of them are sent.
    HttpRequest posting(String path, String json) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", ContentType.JSON.toString())
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    /// Puts what rests on a state that was seen.
    Response put(String path, String json, String ifMatch) {
        return request()
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(json)
                .put(path);
    }

    private RequestSpecification request() {
        return given().baseUri(baseUrl).auth().oauth2(token).accept(ContentType.JSON);
    }
}
