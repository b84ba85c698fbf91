package dk.overgang.referral.onward.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wish that a citizen be assessed for an offer of the municipality after the course (visitere videre, R-298),
/// followed until it is decided, also when the course has ended meanwhile.
///
/// @param course the course it comes from
/// @param offer what kind of offer, a code of the rules
public record OnwardReferral(
        UUID onwardId,
        UUID course,
        String offer,
        String reason,
        LocalDate openedOn,
        String openedBy,
        State state,
        @Nullable OnwardOutcome outcome) {

    public enum State {
        OPEN,
        GRANTED,
        DECLINED,
        WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /// How old it is, or was when it came to its end.
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(openedOn, outcome == null ? today : outcome.on());
    }

    public OnwardReferral closed(State how, OnwardOutcome with) {
        return new OnwardReferral(onwardId, course, offer, reason, openedOn, openedBy, how, with);
    }
}
