package theriac.imports.rest;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import theriac.imports.ReportLine;

/// What came of one line, or of a value in it.
///
/// @param line from 1, the header; in a file without lines the number of the record
/// @param outcome `added`, `changed`, `retired` or `refused`
/// @param extent `line`, or `value` where the line stands without it
@Schema(name = "ImportLine", examples = """
                { "file": "DRUG17Q2.txt", "line": 17, "outcome": "refused", "extent": "line",
                  "reason": "role_cod must be one of PS, SS, C, I, DN" }""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportLineBody(
        String file,
        int line,
        String outcome,
        String extent,
        @Nullable String what,
        @Nullable String reason) {

    static ImportLineBody of(ReportLine line) {
        return new ImportLineBody(
                line.file(),
                line.line(),
                line.outcome().code(),
                line.extent().name().toLowerCase(Locale.ROOT),
                line.what().orElse(null),
                line.reason().orElse(null));
    }
}
