package theriac.interaction.cdshooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// A prescribing system with keys of its own and a FHIR server, over real HTTP. Tests tell it what to answer by PUT.
public class FakeEhr implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "https://ehr.test";
    static final String BASE = "http://localhost";
    static final String ORIGIN = "https://page.ehr.test";
    static final String TOKEN = "a-token-for-the-fhir-server";

    private static final String ADDRESS = "theriac.test.ehr.address";
    private static final String KEYS = "theriac.test.ehr.key.";

    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            server = started;
            System.setProperty(
                    ADDRESS, "http://localhost:" + started.getAddress().getPort());
            makeKeys();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
        var address = address();
        var settings = new HashMap<String, String>();
        var prefix = "theriac.interaction.cds-hooks.";
        settings.put(prefix + "base-url", BASE);
        settings.put(prefix + "origins", ORIGIN);
        settings.put(prefix + "fetch-within", "3s");
        settings.put(prefix + "ehrs.test.issuer", ISSUER);
        settings.put(prefix + "ehrs.test.site", "demo-hospital");
        settings.put(prefix + "ehrs.test.jwks", address + "/jwks.json," + address + "/other-jwks.json");
        settings.put(prefix + "ehrs.test.fhir-servers", address + "/fhir");
        return settings;
    }

    private void makeKeys() throws JoseException {
        var ec = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        ec.setKeyId("ec");
        var rsa = RsaJwkGenerator.generateJwk(2048);
        rsa.setKeyId("rsa");
        var stranger = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        stranger.setKeyId("ec");
        for (var key : Map.of("ec", ec, "rsa", rsa, "stranger", stranger).entrySet()) {
            System.setProperty(KEYS + key.getKey(), key.getValue().toJson(OutputControlLevel.INCLUDE_PRIVATE));
        }
        answers.put("/jwks.json", new JsonWebKeySet(List.of(ec, rsa)).toJson().getBytes(StandardCharsets.UTF_8));
        answers.put("/not-registered.json", new JsonWebKeySet(stranger).toJson().getBytes(StandardCharsets.UTF_8));
    }

    private void handle(HttpExchange exchange) throws IOException {
        var address = exchange.getRequestURI().toString();
        try (exchange) {
            if (exchange.getRequestMethod().equals("PUT")) {
                answers.put(address, exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            if (address.startsWith("/asked")) {
                answer(
                        exchange,
                        200,
                        Integer.toString(asked.getOrDefault(
                                        exchange.getRequestURI().getQuery(), 0))
                                .getBytes(StandardCharsets.UTF_8));
                return;
            }
            asked.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
            var authorized = !address.startsWith("/fhir")
                    || ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var body = answers.get(address);
            if (body != null && new String(body, StandardCharsets.UTF_8).startsWith("redirect ")) {
                exchange.getResponseHeaders().add("Location", new String(body, StandardCharsets.UTF_8).substring(9));
                exchange.sendResponseHeaders(302, -1);
            } else if (body != null && new String(body, StandardCharsets.UTF_8).startsWith("silence")) {
                Thread.sleep(6000);
            } else {
                answer(exchange, authorized ? body == null ? 404 : 200 : 401, body == null ? new byte[0] : body);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    static String address() {
        return System.getProperty(ADDRESS);
    }

    static String fhirServer() {
        return address() + "/fhir";
    }

    /// Has the FHIR server answer a query.
    static void answers(String query, String body) {
        send(HttpRequest.newBuilder(URI.create(fhirServer() + "/" + query)).PUT(BodyPublishers.ofString(body)));
    }

    /// How often a path was asked for.
    static int asked(String path) {
        return Integer.parseInt(send(HttpRequest.newBuilder(URI.create(address() + "/asked?" + path))));
    }

    private static String send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /// Good claims for a path.
    static JwtClaims claims(String path) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(BASE + path);
        claims.setExpirationTimeMinutesInTheFuture(4);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        return claims;
    }

    /// A token signed as a header says.
    static String signed(JwtClaims claims, String key, String algorithm, Map<String, String> headers) {
        try {
            var jwk = PublicJsonWebKey.Factory.newPublicJwk(System.getProperty(KEYS + key));
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(jwk.getPrivateKey());
            signature.setKeyIdHeaderValue(jwk.getKeyId());
            signature.setAlgorithmHeaderValue(algorithm);
            headers.forEach(signature::setHeader);
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
    }
}
