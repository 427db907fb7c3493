package theriac.dashboard.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;

import theriac.dashboard.TestKeys;

/// An OIDC issuer at which everyone who comes by is Anna, an assessor of all sites.
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {

    private static final String CODE = "one-time-code";
    private static final String KEY_ID = "test";

    private final HttpServer server = listen();
    private final String url = "http://localhost:" + server.getAddress().getPort();

    @Override
    public Map<String, String> start() {
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(url)));
        server.createContext("/jwks", exchange -> json(exchange, """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"AQAB"}]}""".formatted(KEY_ID, modulus())));
        server.createContext("/authorize", TestIssuer::sendBack);
        server.createContext("/token", exchange -> json(exchange, """
                {"token_type":"Bearer","expires_in":3600,"id_token":"%s","access_token":"%s","refresh_token":"again"}""".formatted(token("dashboard"), token("theriac"))));
        server.start();
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "%test.quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.auth-server-url", url,
                "quarkus.oidc.client-id", "dashboard",
                "quarkus.oidc.credentials.secret", "a secret of the tests that has more than 32 characters",
                "theriac.dashboard.local-sign-in.private-key", "");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void sendBack(HttpExchange exchange) throws IOException {
        var query = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, _) -> first));
        exchange.getResponseHeaders()
                .add("Location", "%s?code=%s&state=%s".formatted(query.get("redirect_uri"), CODE, query.get("state")));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String token(String audience) {
        return Jwt.issuer(url)
                .subject("a.devries")
                .audience(audience)
                .groups("assessor")
                .claim("site", "*")
                .claim("name", "Anna de Vries")
                .expiresIn(Duration.ofHours(1))
                .jws()
                .keyId(KEY_ID)
                .sign(TestKeys.PAIR.getPrivate());
    }

    private static String modulus() {
        var bytes = ((RSAPublicKey) TestKeys.PAIR.getPublic()).getModulus().toByteArray();
        var unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static void json(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
