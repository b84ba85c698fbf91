package dk.overgang.network.plans.domain;

import dk.overgang.commands.domain.Decision;
import dk.overgang.network.plans.domain.LongTermPlanCommand.Agree;
import dk.overgang.network.plans.domain.LongTermPlanCommand.Occasion;
import dk.overgang.network.plans.domain.LongTermPlanCommand.Write;
import dk.overgang.network.plans.domain.LongTermPlanRefusal.NothingWritten;
import dk.overgang.network.plans.domain.PlanVersion.Agreement;
import dk.overgang.network.plans.domain.PlanVersion.Party;
import java.time.Instant;
import java.util.Set;

/// What is done with a long-term plan. Whether it is allowed is found out by trying it with what would most likely be
/// sent: today, together with the citizen.
public enum LongTermPlanAction {
    WRITE_PLAN(""),
    AGREE_PLAN("/agreement"),
    PRINT_PLAN("/long-term-plan.pdf");

    private final String path;

    LongTermPlanAction(String path) {
        this.path = path;
    }

    /// The end of its address.
    public String path() {
        return path;
    }

    /// Whether it changes nothing.
    public boolean isReading() {
        return this == PRINT_PLAN;
    }

    /// What the plan answers to it today.
    ///
    /// @param by the subject of the token of who asks
    public Decision<LongTermPlan> tried(LongTermPlan plan, Instant now, String by, Occasion occasion) {
        return switch (this) {
            case WRITE_PLAN -> plan.decide(new Write(Contents.EMPTY, now, by, occasion));
            case AGREE_PLAN -> {
                var with = Set.of(Party.CITIZEN, Party.WORKER);
                yield plan.decide(new Agree(new Agreement(occasion.today(), with, now, by), occasion));
            }
            case PRINT_PLAN -> plan.current().isEmpty() ? Decision.refused(new NothingWritten()) : Decision.unchanged();
        };
    }
}
