package dk.overgang.network.plans.domain;

import dk.overgang.encryption.domain.EncryptedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a plan said from one change to the next.
///
/// @param by the subject of the token of who wrote it
/// @param agreement null until it is agreed; a later version needs an agreement of its own
public record PlanVersion(
        Contents contents, Instant at, String by, @Nullable Agreement agreement) {

    /// That the version was gone through and agreed.
    ///
    /// @param with who took part, the citizen always among them
    /// @param at when it was noted
    /// @param by the subject of the token of who noted it
    public record Agreement(LocalDate on, Set<Party> with, Instant at, String by) {

        public Agreement {
            with = Set.copyOf(with);
        }
    }

    /// Who makes a plan together.
    public enum Party {
        CITIZEN,
        WORKER,
        NETWORK
    }

    PlanVersion agreed(Agreement with) {
        return new PlanVersion(contents, at, by, with);
    }

    PlanVersion renewed(UnaryOperator<EncryptedText> renewal) {
        return new PlanVersion(contents.renewed(renewal), at, by, agreement);
    }
}
