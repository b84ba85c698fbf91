package dk.overgang.messaging;

/// A client's own name for one request, with a digest of what it asked, so that a repeat is told from a new wish under
/// an old name.
public record IdempotencyKey(String value, String digest) {}
