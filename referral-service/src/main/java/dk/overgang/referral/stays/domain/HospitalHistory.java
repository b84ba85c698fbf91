package dk.overgang.referral.stays.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All notices kept of one citizen; what they mean does not depend on the order they came in.
public record HospitalHistory(List<HospitalNotice> notices) {

    public HospitalHistory {
        notices = List.copyOf(notices);
    }

    public static HospitalHistory empty() {
        return new HospitalHistory(List.of());
    }

    /// A message counts once, however often it comes.
    public HospitalHistory with(HospitalNotice notice) {
        return knows(notice.messageKey())
                ? this
                : new HospitalHistory(
                        Stream.concat(notices.stream(), Stream.of(notice)).toList());
    }

    public boolean knows(String messageKey) {
        return notices.stream().anyMatch(kept -> kept.messageKey().equals(messageKey));
    }

    /// Every kept stay, ended and cancelled ones too, by their start.
    public List<Stay> stays() {
        return List.of();
    }

    /// When the citizen died, as long as no cancellation took it back.
    public Optional<Instant> deceasedAt() {
        return Optional.empty();
    }
}
