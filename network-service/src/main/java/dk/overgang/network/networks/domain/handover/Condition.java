package dk.overgang.network.networks.domain.handover;

import dk.overgang.network.networks.domain.responsibilities.Responsibility;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A closing condition that follows from the network. What a worker or leader answers at the
/// closing itself stands elsewhere (E21).
///
/// @param since the day on which the last of it was noted; null while it is not met
/// @param missing what keeps it from being met; empty when it is
public record Condition(Code code, @Nullable LocalDate since, List<Missing> missing) {

    /// Which condition.
    public enum Code {
        /// 1: a support network exists that can take over.
        NETWORK_CAN_TAKE_OVER,
        /// 2: handover conversations are held with all relevant actors.
        HANDOVER_CONVERSATIONS_HELD,
        /// 4: responsibility for the long-term support is placed (R-188, F-54).
        RESPONSIBILITY_PLACED
    }

    /// What is missing.
    public enum Lack {
        /// No need of the plan is known, so nothing is handed over.
        NO_NEEDS,
        /// Nobody who could take the need over.
        NOBODY_CAN,
        /// The citizen alone is no network.
        NO_NETWORK,
        /// Nobody is counted on for the need.
        GAP,
        /// The worker still shares the need, and will be gone.
        STILL_SHARED,
        /// No meeting with this holder has taken place.
        NOT_MET_WITH,
        /// Who will take the need over is not known, so nobody could be met.
        ACTOR_UNKNOWN,
        /// There is nobody beside the citizen to meet: the only case in which the condition may be answered with
        /// "not relevant" (E21).
        NO_OTHER_ACTOR
    }

    /// One thing that is missing.
    ///
    /// @param need of which need, where it is about one
    /// @param holder with whom, where it is about a meeting
    public record Missing(
            Lack lack, @Nullable UUID need, @Nullable Responsibility holder) {

        static Missing of(Lack lack) {
            return new Missing(lack, null, null);
        }

        static Missing of(Lack lack, Row row) {
            return new Missing(lack, row.need().id(), null);
        }
    }

    public Condition {
        missing = List.copyOf(missing);
    }

    public boolean isMet() {
        return missing.isEmpty();
    }
}
