package theriac.catalog.drug.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/// Answers that a caller may keep, if it asks each time whether they still hold. Only the caller: what stands
/// between may not, since an answer is given to who has a token.
final class Revalidation {

    private Revalidation() {}

    /// 304 if the caller has what this tag names, else the answer with the tag.
    static Response answer(Request request, EntityTag tag, Supplier<Response.ResponseBuilder> answer) {
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? answer.get() : unchanged)
                .tag(tag)
                .cacheControl(askEachTime())
                .build();
    }

    /// The tag of a body, by all that it says.
    static EntityTag tagOf(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return new EntityTag(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static CacheControl askEachTime() {
        var control = new CacheControl();
        control.setPrivate(true);
        control.setNoCache(true);
        control.setNoTransform(false);
        return control;
    }
}
