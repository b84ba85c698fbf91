package dk.overgang.network.plans.domain;

import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.plans.domain.PlanVersion.Agreement;
import java.time.Instant;
import java.time.LocalDate;

/// What is done to a long-term plan.
public sealed interface LongTermPlanCommand {

    /// The network of the course, as it stands.
    SupportNetwork network();

    /// Today in Denmark.
    LocalDate today();

    /// The plan shall say this, all of it.
    ///
    /// @param by the subject of the worker's token
    record Write(Contents contents, Instant at, String by, SupportNetwork network, LocalDate today)
            implements LongTermPlanCommand {}

    /// What the plan says now was agreed.
    record Agree(Agreement agreement, SupportNetwork network, LocalDate today) implements LongTermPlanCommand {}
}
