package dk.overgang.portal.plan;

import static dk.overgang.portal.plan.PlanDeeds.deed;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.forms.Deed.Order;
import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.forms.Rows;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.plan.PlanApi;
import dk.overgang.portal.services.plan.PlanView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that is done with goals and sub-goals, and evaluating them while talking with the citizen.
final class GoalDeeds {

    private static final String GOALS = "goals";

    private final PlanApi api;

    GoalDeeds(PlanApi api) {
        this.api = api;
    }

    Map<String, Deed<SeenPlan>> all() {
        return Map.of(
                "maal", deed("maal", "maal", GoalDeeds::goal, GoalDeeds::goals, this::setGoal),
                "ret-maal", deed("ret-maal", "maal", GoalDeeds::goal, this::rewordGoal),
                "delmaal", deed("delmaal", "maal", GoalDeeds::newSubGoal, GoalDeeds::subGoals, this::setSubGoal),
                "ret-delmaal", deed("ret-delmaal", "maal", GoalDeeds::subGoal, this::changeSubGoal),
                "snak", deed("snak", "maal", GoalDeeds::evaluation, this::evaluateSubGoal),
                "luk-delmaal", deed("luk-delmaal", "maal", GoalDeeds::closing, this::closeSubGoal),
                "evaluering", deed("evaluering", "maal", GoalDeeds::evaluations, this::evaluate));
    }

    private static List<Field> goal(SeenPlan seen, @Nullable UUID id, Words words) {
        return List.of(Field.text("text", words.text("plan.field.goal"))
                .with(seen.goal(id).map(PlanView.Goal::text).orElse(null)));
    }

    private static List<String> goals(SeenPlan seen, @Nullable UUID id, Words words) {
        return seen.plan().goals().stream().map(PlanView.Goal::text).toList();
    }

    private void setGoal(Order order) {
        api.add(order.course(), GOALS, order.change(), text(order).json());
    }

    private void rewordGoal(Order order) {
        api.change(
                order.course(), GOALS, order.id(), order.change(), text(order).json());
    }

    private static Body text(Order order) {
        return Body.of("text", order.typed().one("text"));
    }

    private static List<Field> newSubGoal(SeenPlan seen, @Nullable UUID goal, Words words) {
        return fields(words, null, null, null);
    }

    private static List<Field> subGoal(SeenPlan seen, @Nullable UUID id, Words words) {
        var now = seen.subGoal(id);
        return fields(
                words,
                now.map(PlanView.SubGoal::text).orElse(null),
                now.map(PlanView.SubGoal::measure).orElse(null),
                now.map(PlanView.SubGoal::dueOn).orElse(null));
    }

    private static List<Field> fields(
            Words words, @Nullable String text, @Nullable String measure, @Nullable LocalDate dueOn) {
        return List.of(
                Field.text("text", words.text("plan.field.sub-goal")).with(text),
                Field.text("measure", words.text("plan.field.measure"))
                        .hinted(words.text("plan.field.measure.hint"))
                        .with(measure),
                Field.day("dueOn", words.text("plan.field.due"), dueOn));
    }

    private static List<String> subGoals(SeenPlan seen, @Nullable UUID goal, Words words) {
        return seen.goal(goal).stream()
                .flatMap(it -> it.subGoals().stream())
                .map(PlanView.SubGoal::text)
                .toList();
    }

    private static Body subGoal(Order order) {
        return text(order)
                .and("measure", order.typed().one("measure"))
                .and("dueOn", order.typed().day("dueOn"));
    }

    private void setSubGoal(Order order) {
        api.add(
                order.course(),
                "sub-goals",
                order.change(),
                subGoal(order).and("goal", order.id()).json());
    }

    private void changeSubGoal(Order order) {
        api.change(
                order.course(),
                "sub-goals",
                order.id(),
                order.change(),
                subGoal(order).json());
    }

    private static Field degree(String name, String label, Words words) {
        return Field.one(name, label, Option.of(words, "plan.degree", "NONE", "SOME", "MOSTLY", "REACHED"));
    }

    private static List<Field> evaluation(SeenPlan seen, @Nullable UUID id, Words words) {
        var label = seen.subGoal(id).map(PlanView.SubGoal::text).orElse("");
        return List.of(
                degree("degree", label, words),
                Field.text("words", words.text("plan.field.said")),
                Field.day("on", words.text("plan.field.on"), words.today()),
                PlanDeeds.withCitizen(words));
    }

    private void evaluateSubGoal(Order order) {
        var typed = order.typed();
        act(
                order,
                "evaluations",
                Body.of("on", typed.day("on"))
                        .and("degree", typed.one("degree"))
                        .and("words", typed.one("words"))
                        .and("withCitizen", typed.yes("withCitizen")));
    }

    private static List<Field> closing(SeenPlan seen, @Nullable UUID id, Words words) {
        return List.of(
                Field.one(
                        "outcome",
                        seen.subGoal(id).map(PlanView.SubGoal::text).orElse(""),
                        Option.of(words, "plan.goal-state", "REACHED", "GIVEN_UP")),
                Field.day("on", words.text("plan.field.on"), words.today()));
    }

    private void closeSubGoal(Order order) {
        act(
                order,
                "closing",
                Body.of("outcome", order.typed().one("outcome"))
                        .and("on", order.typed().day("on")));
    }

    private void act(Order order, String what, Body body) {
        api.act(order.course(), "sub-goals", order.id(), what, order.change(), body.json());
    }

    /// All goals in one talk: each with its degree and what the citizen says. One that was not talked of is left out.
    private static List<Field> evaluations(SeenPlan seen, @Nullable UUID part, Words words) {
        var goals = seen.plan().goals();
        var each = IntStream.range(0, goals.size()).boxed().flatMap(at -> {
            var goal = goals.get(at);
            var id = goal.goalId().toString();
            return Stream.of(
                    Rows.about(GOALS, at, id),
                    degree(Rows.field(GOALS, id, "degree"), goal.text(), words),
                    Field.text(Rows.field(GOALS, id, "words"), words.text("plan.field.said")));
        });
        var rest = Stream.of(
                Field.day("on", words.text("plan.field.on"), words.today()),
                Field.yes("planAdjusted", words.text("plan.field.adjusted")),
                PlanDeeds.withCitizen(words));
        return Stream.concat(each, rest).toList();
    }

    /// Words without a degree are sent as well: the service asks for the degree, and nothing is lost.
    private void evaluate(Order order) {
        var typed = order.typed();
        var goals = Rows.of(typed, GOALS).filled("degree", "words");
        var body = Body.of("on", typed.day("on"))
                .and(
                        GOALS,
                        goals.json(row -> Body.of("goal", row.about())
                                .and("degree", row.one("degree"))
                                .and("words", row.one("words"))))
                .and("planAdjusted", typed.yes("planAdjusted"))
                .and("withCitizen", typed.yes("withCitizen"));
        goals.send(() -> api.add(order.course(), "evaluations", order.change(), body.json()));
    }
}
