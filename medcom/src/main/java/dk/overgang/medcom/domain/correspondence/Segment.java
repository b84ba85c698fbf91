package dk.overgang.medcom.domain.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One text of a correspondence, written once and repeated by every answer to it.
///
/// @param unit the SOR id of the organisation that wrote it
public record Segment(
        UUID segmentId,
        Instant at,
        String text,
        String unit,
        @Nullable Signature signature) {

    public Segment {
        text = PlainText.of(text);
    }

    /// Shows nothing of what was written.
    @Override
    public String toString() {
        return "Segment[%s]".formatted(segmentId);
    }
}
