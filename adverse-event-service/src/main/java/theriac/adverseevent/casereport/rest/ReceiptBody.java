package theriac.adverseevent.casereport.rest;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.adverseevent.casereport.CaseHeading;
import theriac.adverseevent.casereport.Notice;

/// What came of a report.
///
/// @param revision how often the case changed, from 1
/// @param version the sender's version that the case rests on
/// @param receivedAt when the case was first received
/// @param notices what the sender should know, though the report is good
@Schema(name = "Receipt", examples = """
                {
                  "caseId": "0199a5c2-6e1c-7cc2-9a3f-1f2b3c4d5e6f",
                  "revision": 1,
                  "senderReportId": "H1-42",
                  "version": 1,
                  "receivedAt": "2026-11-21T10:00:00.000Z",
                  "notices": []
                }""")
record ReceiptBody(
        String caseId,
        long revision,
        String senderReportId,
        int version,
        Instant receivedAt,
        List<NoticeBody> notices) {

    /// Something that the sender should know about one field.
    record NoticeBody(String pointer, String detail) {}

    static ReceiptBody of(CaseHeading heading, List<Notice> notices) {
        return new ReceiptBody(
                heading.id().toString(),
                heading.revision(),
                heading.number().id().value(),
                heading.version().number(),
                heading.receivedAt(),
                notices.stream()
                        .map(notice -> new NoticeBody(notice.pointer(), notice.detail()))
                        .toList());
    }
}
