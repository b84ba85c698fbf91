package dk.overgang.network.networks.domain.responsibilities;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody takes over a need of the citizen, alone or together with the worker.
///
/// @param need the need of the plan
/// @param holderId the member or the offer that takes over; null where the citizen or a body does
/// @param from the first day on which the holder has it
public record Responsibility(
        UUID id, UUID need, Holder holder, @Nullable UUID holderId, LocalDate from) {

    /// Who takes over.
    public enum Holder {
        CITIZEN,
        MEMBER,
        OFFER,
        BODY
    }
}
