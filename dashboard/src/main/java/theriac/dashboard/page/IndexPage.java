package theriac.dashboard.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

/// The one HTML document. It holds a single inline script, the import map, which browsers take from nowhere else; the
/// policy names it by its hash.
@ApplicationScoped
class IndexPage {

    private static final String FILE = "/page/index.html";
    private static final String IMPORT_MAP_BEGINS = "<script type=\"importmap\">";
    private static final String IMPORT_MAP_ENDS = "</script>";

    private final String html;
    private final String contentSecurityPolicy;

    IndexPage() {
        this.html = read();
        this.contentSecurityPolicy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' '" + hash(importMap()) + "'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    String html() {
        return html;
    }

    /// What a browser may load and run: our own files, and nothing that stands in the document but the import map.
    String contentSecurityPolicy() {
        return contentSecurityPolicy;
    }

    /// The text between the tags, to the letter.
    String importMap() {
        var begin = html.indexOf(IMPORT_MAP_BEGINS) + IMPORT_MAP_BEGINS.length();
        return html.substring(begin, html.indexOf(IMPORT_MAP_ENDS, begin));
    }

    private static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String read() {
        try (var file = Objects.requireNonNull(IndexPage.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
