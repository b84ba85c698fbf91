package dk.overgang.referral.citizens.domain;

import dk.overgang.referral.discharges.domain.ReportedDischarge;
import dk.overgang.referral.onward.domain.OnwardReferral;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What lies ahead of a citizen: when the stays are expected to end (F-04), and what may follow the course
///
public record PendingMatters(List<ReportedDischarge> discharges, List<OnwardReferral> onward) {

    public PendingMatters {
        discharges = discharges == null ? List.of() : List.copyOf(discharges);
        onward = onward == null ? List.of() : List.copyOf(onward);
    }

    public static PendingMatters nothing() {
        return new PendingMatters(List.of(), List.of());
    }

    /// The last word on a stay counts.
    public PendingMatters with(ReportedDischarge reported) {
        var others = without(reported.stayId()).discharges().stream();
        return new PendingMatters(Stream.concat(others, Stream.of(reported)).toList(), onward);
    }

    public PendingMatters without(UUID stayId) {
        var others = discharges.stream().filter(reported -> !reported.stayId().equals(stayId));
        return new PendingMatters(others.toList(), onward);
    }

    public PendingMatters with(OnwardReferral next) {
        var others = onward.stream().filter(one -> !one.onwardId().equals(next.onwardId()));
        return new PendingMatters(
                discharges, Stream.concat(others, Stream.of(next)).toList());
    }

    public Optional<OnwardReferral> onward(UUID onwardId) {
        return onward.stream().filter(one -> one.onwardId().equals(onwardId)).findFirst();
    }

    public boolean hasOnwardToDecide() {
        return onward.stream().anyMatch(OnwardReferral::isOpen);
    }
}
