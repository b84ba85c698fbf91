package dk.overgang.medcom.message;

/// Which message this is, and what its acknowledgement must repeat: `answer` belongs to this package.
public record MessageIds(String senderSor, String bundleId, String headerId, ReturnAddress answer) {}
