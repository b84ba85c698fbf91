package dk.overgang.course.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dk.overgang.commands.Change;
import dk.overgang.course.plans.domain.AnnasPlan;
import dk.overgang.course.plans.domain.CoursePlan;
import dk.overgang.course.plans.domain.CoursePlan.PlanChanged;
import dk.overgang.course.plans.domain.PlanCommand.CloseNeed;
import dk.overgang.course.plans.domain.PlanCommand.ReopenNeed;
import dk.overgang.course.plans.domain.entries.Need;
import dk.overgang.messaging.outbox.EventJson;
import dk.overgang.testkit.Contracts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What course-service tells of a plan keeps its promise: codes, numbers and dates, no text.
class PlanContractTest {

    private static final String CHANGED = "dk.overgang.plan.changed.v1";

    @Test
    void a_full_plan_and_a_new_one_are_told_as_promised() {
        Contracts.assertKept(CHANGED, told(AnnasPlan.withEverything()));
        Contracts.assertKept(CHANGED, told(AnnasPlan.started()).replace("\"planVersion\":0", "\"planVersion\":1"));
        Contracts.assertKept(CHANGED, Contracts.example(CHANGED));
    }

    @Test
    void what_is_told_is_the_plan_as_it_stands() {
        var told = json(AnnasPlan.withEverything());

        assertThat(told.<String>read("$.activityPlanOn")).isEqualTo("2026-03-24");
        assertThat(told.<List<Object>>read("$.focusAreas[0].areas")).containsExactly("HOME", "ECONOMY");
        assertThat(told.<List<Object>>read("$.subGoals[*].dueOn")).containsExactly("2026-07-01");
        assertThat(told.<List<Object>>read("$.evaluations[*].dueOn"))
                .containsExactly("2026-06-02", "2026-09-02", "2026-12-02");
        assertThat(told.<List<Object>>read("$.evaluations[*].doneOn")).containsExactly("2026-06-02");
        assertThat(told.<List<Object>>read("$.references[*].nextReviewOn")).containsExactly("2026-09-20");
    }

    ///
    @Test
    void what_the_worker_alone_sees_is_not_even_counted() {
        var needs = json(AnnasPlan.withEverything());

        assertThat(needs.<Integer>read("$.needs.needs")).isEqualTo(2);
        assertThat(needs.<Integer>read("$.needs.resources")).isEqualTo(1);
        assertThat(needs.<Integer>read("$.needs.now")).isEqualTo(1);
        assertThat(needs.<Integer>read("$.needs.later")).isEqualTo(1);
        assertThat(needs.<List<Object>>read("$.openNeeds")).hasSize(2);
        assertThat(needs.<List<String>>read("$.openNeeds[*].area")).doesNotContainNull();
    }

    ///
    @Test
    void a_closed_need_is_not_counted_and_a_reopened_one_is() {
        var anna = AnnasPlan.withEverything();
        var need = anna.plan().contents().all(Need.class).getFirst().id();
        var closed = anna.plan().changes().getLast().at().atZone(ZoneOffset.UTC).toLocalDate();

        anna.does(new CloseNeed(need, Need.Reason.NO_LONGER_WANTED, closed));
        assertThat(json(anna).<Integer>read("$.needs.needs")).isEqualTo(1);
        assertThat(json(anna).<Integer>read("$.needs.now")).isZero();
        assertThat(json(anna).<List<String>>read("$.openNeeds[*].id"))
                .hasSize(1)
                .doesNotContain(need.toString());
        Contracts.assertKept(CHANGED, told(anna));

        anna.does(new ReopenNeed(need));
        assertThat(json(anna).<Integer>read("$.needs.needs")).isEqualTo(2);
    }

    @Test
    void an_empty_plan_tells_nothing_when_it_is_stored() {
        var plan = AnnasPlan.started().plan();

        assertThat(new PlanPublication().publication(new Change<>(true, plan, plan, List.of(), Instant.EPOCH)))
                .isEmpty();
    }

    private static DocumentContext json(AnnasPlan anna) {
        return JsonPath.parse(told(anna));
    }

    private static String told(AnnasPlan anna) {
        var change = new Change<CoursePlan>(
                false,
                anna.plan(),
                anna.plan(),
                List.of(new PlanChanged(anna.dates().evaluations())),
                Instant.EPOCH);
        var events = new PlanPublication().publication(change);
        assertThat(events).singleElement().matches(event -> event.type().equals(CHANGED));
        return EventJson.write(events.getFirst().data());
    }
}
