package theriac.adverseevent.casereport.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import theriac.adverseevent.casereport.CaseReport;
import theriac.adverseevent.casereport.Original;
import theriac.adverseevent.casereport.Receipt;
import theriac.adverseevent.casereport.ReceiveCaseReport;
import theriac.adverseevent.casereport.ReportFormat;
import theriac.adverseevent.casereport.ReportFormats;
import theriac.adverseevent.casereport.SenderId;
import theriac.adverseevent.casereport.Submitter;

/// Receives reports that come one per line, in batches of one transaction each, and answers one line for each.
@ApplicationScoped
class NdjsonReports {

    static final String MEDIA_TYPE = "application/x-ndjson";

    /// Lines that are FHIR (FHIR Bulk Data Access, output formats).
    static final String FHIR_MEDIA_TYPE = "application/fhir+ndjson";

    private static final int BATCH = 500;

    private final ReportFormats formats;
    private final ReceiveCaseReport receiveCaseReport;
    private final ObjectMapper json;

    NdjsonReports(ReportFormats formats, ReceiveCaseReport receiveCaseReport, ObjectMapper json) {
        this.formats = formats;
        this.receiveCaseReport = receiveCaseReport;
        this.json = json;
    }

    /// A line that is a report.
    private record Understood(int line, CaseReport report) {}

    /// @param lineType the content type of each line
    byte[] receive(byte[] body, String lineType, SenderId sender, Submitter by) {
        List<LineResult> results = new ArrayList<>();
        List<Understood> batch = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < body.length; ) {
            number++;
            int end = endOfLine(body, start);
            read(number, new Original(lineType, Arrays.copyOfRange(body, start, end)), sender, batch, results);
            if (batch.size() == BATCH) {
                results.addAll(receive(batch, by));
                batch.clear();
            }
            start = end + 1;
        }
        results.addAll(receive(batch, by));
        results.sort(Comparator.comparingInt(LineResult::line));
        return written(results);
    }

    /// Adds the line to the batch when it is a report, or says what is wrong with it; an empty line is none.
    private void read(int number, Original line, SenderId sender, List<Understood> batch, List<LineResult> results) {
        if (isBlank(line.bytes())) {
            return;
        }
        var format = formats.forContentType(line.contentType()).orElseThrow();
        switch (format.read(sender, line)) {
            case ReportFormat.Reading.Understood(var report) -> batch.add(new Understood(number, report));
            case ReportFormat.Reading.NotUnderstood(var violations) ->
                results.add(LineResult.invalid(number, CaseReportResource.violationsOf(violations)));
        }
    }

    private List<LineResult> receive(List<Understood> batch, Submitter by) {
        var receipts = receiveCaseReport.receiveAll(
                batch.stream().map(Understood::report).toList(), by);
        List<LineResult> results = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            results.add(result(batch.get(i).line(), receipts.get(i)));
        }
        return results;
    }

    private static LineResult result(int line, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted(var heading, var notices) ->
                LineResult.received(line, 201, ReceiptBody.of(heading, notices));
            case Receipt.Updated(var heading, var notices) ->
                LineResult.received(line, 200, ReceiptBody.of(heading, notices));
            case Receipt.AlreadyKnown(var heading, var notices) ->
                LineResult.received(line, 200, ReceiptBody.of(heading, notices));
            case Receipt.Outdated(var heading, var notices) ->
                LineResult.received(line, 200, ReceiptBody.of(heading, notices));
            case Receipt.Contradicted ignored -> LineResult.contradicted(line, CaseReportResource.CONTRADICTED);
            case Receipt.Erased ignored -> LineResult.erased(line, CaseReportResource.ERASED);
        };
    }

    private byte[] written(List<LineResult> results) {
        try (var bytes = new ByteArrayOutputStream()) {
            for (var result : results) {
                bytes.write(json.writeValueAsBytes(result));
                bytes.write('\n');
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int endOfLine(byte[] body, int start) {
        int end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
