package dk.overgang.network.plans.domain;

import dk.overgang.network.networks.domain.SupportNetwork;
import dk.overgang.network.plans.domain.PlanVersion.Agreement;
import java.time.Instant;
import java.time.LocalDate;

/// What is done to a long-term plan.
public sealed interface LongTermPlanCommand {

    /// What the plan must know beside itself.
    ///
    /// @param network of the course, as it stands
    /// @param hasDied whether the citizen has died, in the course or after it
    /// @param today in Denmark
    record Occasion(SupportNetwork network, boolean hasDied, LocalDate today) {}

    Occasion occasion();

    /// The plan shall say this, all of it.
    ///
    /// @param by the subject of the worker's token
    record Write(Contents contents, Instant at, String by, Occasion occasion) implements LongTermPlanCommand {}

    /// What the plan says now was agreed.
    record Agree(Agreement agreement, Occasion occasion) implements LongTermPlanCommand {}
}
