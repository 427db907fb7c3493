package theriac.adverseevent.faersimport.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import theriac.adverseevent.faersimport.RefusedLine;

/// A line, or a value in it, that was left out.
///
/// @param line from 1, the header
/// @param extent `line`, or `value` where the case stands without it
@Schema(name = "ImportRefusal", examples = """
                { "file": "DRUG17Q2.txt", "line": 17, "extent": "line", "reason": "role_cod must be one of PS, SS, C, I, DN" }""")
record RefusalBody(String file, int line, String extent, String reason) {

    static RefusalBody of(RefusedLine line) {
        return new RefusalBody(line.file(), line.line(), line.extent().code(), line.reason());
    }
}
