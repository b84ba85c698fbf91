package dk.overgang.medcom.message;

/// Which message this is, and what its acknowledgement must repeat. `digest` is of the content without Bundle.id
/// and Bundle.timestamp, so two sendings of one letter have the same; `answer` is the repeated part and belongs
/// to this package.
public record MessageIds(String senderSor, String bundleId, String headerId, String digest, ReturnAddress answer) {}
