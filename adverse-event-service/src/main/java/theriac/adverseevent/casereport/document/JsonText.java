package theriac.adverseevent.casereport.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Turns bytes into a JSON tree, strictly: UTF-8 without a fault, each field once, nothing behind the end.
public final class JsonText {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private JsonText() {}

    /// The tree of a body.
    ///
    /// @throws NotJson with a sentence that holds nothing of the text
    public static JsonNode read(byte[] bytes) throws NotJson {
        try {
            return READER.readTree(decode(bytes));
        } catch (CharacterCodingException broken) {
            throw new NotJson("is not valid UTF-8", broken);
        } catch (JsonProcessingException broken) {
            throw new NotJson(sentence(broken), broken);
        }
    }

    /// What breaks a limit of the reader, such as endless nesting, has no place.
    private static String sentence(JsonProcessingException broken) {
        var place = broken.getLocation();
        return place == null
                ? "is nested too deep, or has a number or a name that is too long"
                : "is not JSON at line " + place.getLineNr() + ", column " + place.getColumnNr()
                        + " (each field once, nothing after the end)";
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /// The bytes are no JSON.
    public static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;

        NotJson(String sentence, Exception cause) {
            super(sentence, cause);
        }

        /// What is wrong, to complete a sentence about the body.
        public String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
