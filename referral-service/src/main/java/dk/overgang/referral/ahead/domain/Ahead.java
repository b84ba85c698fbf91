package dk.overgang.referral.ahead.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What lies ahead of a citizen: when the stays are expected to end (F-04).
public record Ahead(List<ToldDischarge> discharges) {

    public Ahead {
        discharges = discharges == null ? List.of() : List.copyOf(discharges);
    }

    public static Ahead nothing() {
        return new Ahead(List.of());
    }

    /// The last word on a stay counts.
    public Ahead with(ToldDischarge told) {
        var others = without(told.stayId()).discharges().stream();
        return new Ahead(Stream.concat(others, Stream.of(told)).toList());
    }

    public Ahead without(UUID stayId) {
        return new Ahead(discharges.stream()
                .filter(told -> !told.stayId().equals(stayId))
                .toList());
    }
}
