package theriac.imports;

import java.util.Optional;

/// What was sent to be imported.
///
/// @param format the name of its [ImportFormat]
/// @param fileName what its sender calls it
/// @param fingerprint SHA-256 of the file, in hexadecimal digits
public record ImportRequest(String format, Optional<String> fileName, String fingerprint, Requester by) {}
