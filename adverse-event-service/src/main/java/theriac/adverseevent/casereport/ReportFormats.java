package theriac.adverseevent.casereport;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The formats that this service reads.
public record ReportFormats(List<ReportFormat> formats) {

    /// The format of a content type, whatever its parameters.
    public Optional<ReportFormat> forContentType(String contentType) {
        var mediaType = mediaTypeOf(contentType);
        return formats.stream().filter(format -> format.reads(mediaType)).findFirst();
    }

    private static String mediaTypeOf(String contentType) {
        int parameters = contentType.indexOf(';');
        var mediaType = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return mediaType.strip().toLowerCase(Locale.ROOT);
    }
}
