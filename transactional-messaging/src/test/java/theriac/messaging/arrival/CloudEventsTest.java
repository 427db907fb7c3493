package theriac.messaging.arrival;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import theriac.messaging.RefusedEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// How the envelope of a record is read.
class CloudEventsTest {

    private static final String TOPIC = "hospital.note.v1.demo-hospital";
    private static final Map<String, String> BINARY = Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            "42",
            "ce_source",
            "ehr",
            "ce_type",
            "note",
            "ce_time",
            "2026-11-21T12:00:00+01:00");

    @Test
    void binaryModeIsReadFromHeaders() {
        var event = CloudEvents.read(received("{}", BINARY));

        assertThat(event.source()).isEqualTo("ehr");
        assertThat(event.id()).isEqualTo("42");
        assertThat(event.type()).isEqualTo("note");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-21T11:00:00Z"));
        assertThat(event.contentType()).isEqualTo("application/json");
        assertThat(event.topic()).isEqualTo(TOPIC);
        assertThat(event.data()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
    }

    @Test
    void structuredModeIsReadFromTheValueWithAllDigits() {
        var event = CloudEvents.read(structured("""
                {"specversion":"1.0","id":"42","source":"ehr","type":"note","data":{"dose":1.10,"id":12345678901234567890}}
                """));

        assertThat(event.source()).isEqualTo("ehr");
        assertThat(event.id()).isEqualTo("42");
        assertThat(event.data())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"dose\":1.10,\"id\":12345678901234567890}");
    }

    @Test
    void structuredDataMayBeBase64() {
        var event = CloudEvents.read(structured("""
                {"specversion":"1.0","id":"42","source":"ehr","type":"note",
                 "datacontenttype":"application/xml","data_base64":"PGEvPg=="}
                """));

        assertThat(event.data()).asString(StandardCharsets.UTF_8).isEqualTo("<a/>");
        assertThat(event.contentType()).isEqualTo("application/xml");
    }

    @Test
    void aPlainRecordIsNamedByWhereItStands() {
        var event = CloudEvents.read(received("{}", Map.of()));

        assertThat(event.source()).isEqualTo(TOPIC);
        assertThat(event.id()).isEqualTo("3/17/1700000000000");
        assertThat(event.type()).isEqualTo(TOPIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type"})
    void aBinaryEventNeedsItsAttributes(String missing) {
        var headers = new HashMap<>(BINARY);
        headers.remove(missing);

        assertThatExceptionOfType(RefusedEvent.class)
                .isThrownBy(() -> CloudEvents.read(received("{}", headers)))
                .satisfies(refused -> assertThat(refused.reason()).contains(missing));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                                                                          |
                    {"specversion":"0.3","id":"1","source":"s","type":"t","data":{}}           | /specversion
                    {"specversion":"1.0","source":"s","type":"t","data":{}}                    | /id
                    {"specversion":"1.0","id":1,"source":"s","type":"t","data":{}}             | /id
                    {"specversion":"1.0","id":"1","source":" ","type":"t","data":{}}           | /source
                    {"specversion":"1.0","id":"1","source":"s","type":"t"}                     | /data
                    {"specversion":"1.0","id":"1","source":"s","type":"t","data_base64":"?"}   | /data_base64
                    {"specversion":"1.0","id":"1","source":"s","type":"t","time":"now","data":1} | /time
                    {"specversion":"1.0","id":"1","id":"2","source":"s","type":"t","data":1}   |
                    """)
    void aBrokenStructuredEventIsRefusedByField(String value, @Nullable String field) {
        assertThatExceptionOfType(RefusedEvent.class)
                .isThrownBy(() -> CloudEvents.read(structured(value)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(Optional.ofNullable(field)));
    }

    @Test
    void attributesThatNoTableTakesAreRefused() {
        var endless = new HashMap<>(BINARY);
        endless.put("ce_id", "x".repeat(501));
        var control = new HashMap<>(BINARY);
        control.put("ce_id", "a\u0000b");

        assertThatExceptionOfType(RefusedEvent.class).isThrownBy(() -> CloudEvents.read(received("{}", endless)));
        assertThatExceptionOfType(RefusedEvent.class).isThrownBy(() -> CloudEvents.read(received("{}", control)));
    }

    @Test
    void aRecordWithoutAValueIsRefused() {
        assertThatExceptionOfType(RefusedEvent.class).isThrownBy(() -> CloudEvents.read(received(null, BINARY)));
    }

    private static ConsumerRecord<byte[], byte[]> structured(String value) {
        return received(value, Map.of("content-type", "application/cloudevents+json; charset=utf-8"));
    }

    private static ConsumerRecord<byte[], byte[]> received(@Nullable String value, Map<String, String> headers) {
        var recordHeaders = new RecordHeaders();
        headers.forEach((name, text) -> recordHeaders.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                TOPIC,
                3,
                17,
                1_700_000_000_000L,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                null,
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                recordHeaders,
                Optional.empty());
    }
}
