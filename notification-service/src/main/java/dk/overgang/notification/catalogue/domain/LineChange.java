package dk.overgang.notification.catalogue.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a municipality changes in a line; what is absent stays as it is shipped.
///
/// @param id the line's
/// @param points as many as the line has
/// @param escalation the whole ladder in place of the shipped one; no steps where nobody else is told
public record LineChange(
        String id,
        @Nullable List<Point> points,
        @Nullable Integer windowDays,
        @Nullable Set<Channel> channels,
        @Nullable List<EscalationStep> escalation,
        @Nullable String da,
        @Nullable String en) {

    public LineChange {
        points = points == null ? null : List.copyOf(points);
        channels = channels == null ? null : Set.copyOf(channels);
        escalation = escalation == null ? null : List.copyOf(escalation);
    }
}
