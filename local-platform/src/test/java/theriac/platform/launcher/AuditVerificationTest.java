package theriac.platform.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import theriac.platform.LocalTokens;

import static org.assertj.core.api.Assertions.assertThat;

/// Against a small server that answers as the services' audit trails do.
class AuditVerificationTest {

    private final HttpServer server;
    private final StringWriter out = new StringWriter();
    private final AuditVerification verification =
            new AuditVerification(LocalTokens.withNewKeys(), new PrintWriter(out));

    AuditVerificationTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aWholeChainIsToldWithItsLastHash() {
        answering(200, "{\"intact\":true,\"seals\":3,\"entries\":41,\"unsealed\":2,\"lastHash\":\"ab12\"}");

        assertThat(verification.isIntact("catalog", url())).isTrue();
        assertThat(out)
                .hasToString("catalog        intact     41 entries in 3 seals, 2 not sealed yet; last hash ab12\n");
    }

    @Test
    void aBrokenChainIsToldWithTheSealAndTheReason() {
        answering(200, "{\"intact\":false,\"brokenSeal\":7,\"reason\":\"entry 12 was altered\"}");

        assertThat(verification.isIntact("adverse-event", url())).isFalse();
        assertThat(out).hasToString("adverse-event  BROKEN     at seal 7: entry 12 was altered\n");
    }

    @Test
    void aServiceThatRefusesOrIsAwayIsNotVerified() {
        answering(403, "{}");

        assertThat(verification.isIntact("catalog", url())).isFalse();
        assertThat(verification.isIntact("interaction", "http://localhost:1")).isFalse();
        assertThat(out.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("unverified"));
    }

    @Test
    void anAnswerThatSaysNothingIsNoVerdictOfAWholeChain() {
        answering(200, "{}");

        assertThat(verification.isIntact("catalog", url())).isFalse();
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answering(int status, String body) {
        server.createContext("/audit-verification", exchange -> {
            try (exchange) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
