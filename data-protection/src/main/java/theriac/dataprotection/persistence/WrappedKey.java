package theriac.dataprotection.persistence;

import theriac.dataprotection.SubjectId;

/// A subject's key as it is stored.
@SuppressWarnings("ArrayRecordComponent")
record WrappedKey(SubjectId subject, String masterKeyId, byte[] bytes) {}
