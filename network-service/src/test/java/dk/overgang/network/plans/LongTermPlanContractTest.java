package dk.overgang.network.plans;

import static dk.overgang.network.plans.domain.Planning.NOW;
import static dk.overgang.network.plans.domain.Planning.TODAY;
import static dk.overgang.network.plans.domain.Planning.WORKER;
import static dk.overgang.network.plans.domain.Planning.agreement;
import static dk.overgang.network.plans.domain.Planning.course;
import static dk.overgang.network.plans.domain.Planning.everything;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dk.overgang.commands.Change;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.network.plans.domain.Contents;
import dk.overgang.network.plans.domain.LongTermPlan;
import dk.overgang.network.plans.domain.LongTermPlan.Kind;
import dk.overgang.network.plans.domain.PlanVersion;
import dk.overgang.network.plans.domain.PlanVersion.Party;
import dk.overgang.testkit.Contracts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What network-service publishes of a long-term plan keeps its promise: codes, numbers and dates, no text.
class LongTermPlanContractTest {

    private static final LongTermPlan NOTHING = LongTermPlan.of(course("ACTIVE"), Kind.RETENTION);

    @Test
    void a_written_and_an_agreed_plan_are_published_as_promised() {
        var written = published(with(new PlanVersion(Contents.EMPTY, NOW, WORKER, null)));
        var agreed = published(with(new PlanVersion(everything(), NOW, WORKER, agreement(TODAY, Party.CITIZEN))));

        Contracts.assertKept(LongTermPlanPublication.CHANGED, written);
        Contracts.assertKept(LongTermPlanPublication.CHANGED, agreed);
        Contracts.assertKept(LongTermPlanPublication.CHANGED, Contracts.example(LongTermPlanPublication.CHANGED));
        assertThat(JsonPath.<Map<String, Object>>read(written, "$"))
                .containsEntry("version", 1)
                .containsEntry("hasCrisisPart", false)
                .doesNotContainKeys("agreedOn", "reviewOn");
        assertThat(JsonPath.<Map<String, Object>>read(agreed, "$"))
                .containsEntry("kind", "RETENTION")
                .containsEntry("agreedOn", "2026-11-20")
                .containsEntry("reviewOn", "2027-05-20")
                .containsEntry("hasCrisisPart", true);
    }

    @Test
    void a_plan_that_is_not_written_yet_is_not_published() {
        assertThat(LongTermPlanPublication.of(new Change<>(true, NOTHING, NOTHING, List.of(), NOW)))
                .isEmpty();
    }

    private static LongTermPlan with(PlanVersion version) {
        return new LongTermPlan(
                NOTHING.id(),
                NOTHING.courseId(),
                NOTHING.citizenId(),
                NOTHING.municipality(),
                NOTHING.kind(),
                List.of(version));
    }

    private static String published(LongTermPlan plan) {
        var events = LongTermPlanPublication.of(new Change<>(false, NOTHING, plan, List.of(), NOW));
        assertThat(events).hasSize(1);
        return EventJson.write(events.getFirst().data());
    }
}
