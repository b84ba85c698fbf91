package dk.overgang.network.plans;

import dk.overgang.commands.Change;
import dk.overgang.messaging.outbox.OutboxEvent;
import dk.overgang.network.plans.domain.LongTermPlan;
import dk.overgang.network.plans.domain.PlanVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a plan when it is written or agreed: codes, numbers and dates, no text and nobody's name.
final class LongTermPlanPublication {

    static final String CHANGED = "dk.overgang.long-term-plan.changed.v1";

    /// @param agreedOn absent where the version that stands is not agreed
    record LongTermPlanV1(
            String municipality,
            UUID citizenId,
            UUID courseId,
            UUID planId,
            LongTermPlan.Kind kind,
            int version,
            @Nullable LocalDate agreedOn,
            boolean hasCrisisPart,
            @Nullable LocalDate reviewOn) {}

    private LongTermPlanPublication() {}

    static List<OutboxEvent> of(Change<LongTermPlan> change) {
        var plan = change.after();
        return plan.current().stream()
                .map(version -> new OutboxEvent(CHANGED, change.at(), data(plan, version)))
                .toList();
    }

    private static LongTermPlanV1 data(LongTermPlan plan, PlanVersion version) {
        var agreement = version.agreement();
        return new LongTermPlanV1(
                plan.municipality(),
                plan.citizenId(),
                plan.courseId(),
                plan.id(),
                plan.kind(),
                plan.version(),
                agreement == null ? null : agreement.on(),
                version.contents().hasCrisisPart(),
                version.contents().reviewOn());
    }
}
