package dk.overgang.course.endings.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// The four closing conditions of the method, which do not move the end of a course (C3).
public enum Condition {
    /// There is a support network that can take over.
    NETWORK_CAN_TAKE_OVER,
    /// Handover conversations were held with all relevant actors.
    HANDOVER_CONVERSATIONS_HELD,
    /// A long-term plan was made with the citizen.
    LONG_TERM_PLAN,
    /// Somebody is responsible for the support in the long term.
    RESPONSIBILITY_PLACED;

    /// Where a condition stands (E21).
    public enum State {
        MET,
        NOT_MET,
        NOT_RELEVANT,
        /// Nobody has answered it, and nothing was heard of it.
        UNANSWERED;

        /// Whether a closing must name it.
        boolean isOpen() {
            return this == NOT_MET || this == UNANSWERED;
        }
    }

    /// The condition of that code, if there is one.
    public static Optional<Condition> of(String code) {
        return Stream.of(values()).filter(each -> each.name().equals(code)).findFirst();
    }

    /// How a closing names it while it is open.
    String openCode() {
        return ClosingRecord.CONDITION + ":" + name();
    }
}
