package dk.overgang.network.networks.domain.responsibilities;

import dk.overgang.network.networks.domain.responsibilities.Responsibility.Ended;
import dk.overgang.network.networks.domain.responsibilities.Responsibility.Terms;
import java.time.LocalDate;
import java.util.UUID;

/// What people do with responsibilities.
public sealed interface ResponsibilityCommand {

    /// Places a need on somebody.
    ///
    /// @param responsibility with its first terms
    record Place(Responsibility responsibility) implements ResponsibilityCommand {}

    /// The holder has it on other terms.
    record Change(UUID responsibility, Terms terms) implements ResponsibilityCommand {}

    /// The holder no longer has it.
    record End(UUID responsibility, Ended end, LocalDate today) implements ResponsibilityCommand {}
}
