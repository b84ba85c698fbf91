package dk.overgang.referral.referrals.domain.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A place on the waiting list (F-11). A home that is missing or lost makes wait; it rejects nobody (E16).
public record Waiting(Reason reason, Priority priority, LocalDate since) {

    public enum Reason {
        AWAITING_HOME,
        AWAITING_CAPACITY
    }

    public enum Priority {
        HIGH,
        NORMAL,
        LOW;

        /// The place in the order of the waiting list; the lowest rank comes first.
        public int rank() {
            return switch (this) {
                case HIGH -> 1;
                case NORMAL -> 2;
                case LOW -> 3;
            };
        }
    }

    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(since, today);
    }

    /// Who is only prioritised anew, or waits for something else now, does not lose the days already waited.
    public Waiting since(LocalDate earlier) {
        return new Waiting(reason, priority, earlier);
    }
}
