package dk.overgang.portal.plan;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.forms.Deed.Order;
import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.plan.PlanApi;
import dk.overgang.portal.services.plan.PlanView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that is done with needs, focus areas and activities.
final class PlanDeeds {

    private final PlanApi api;

    PlanDeeds(PlanApi api) {
        this.api = api;
    }

    /// What course-service calls a deed in what it allows.
    static String action(String deed) {
        return switch (deed) {
            case "behov" -> "ADD_NEED";
            case "ord" -> "NOTE_CITIZENS_WORDS";
            case "syn" -> "NOTE_WORKERS_VIEW";
            case "vigtighed" -> "PRIORITISE_NEED";
            case "luk-behov" -> "CLOSE_NEED";
            case "genaabn" -> "REOPEN_NEED";
            case "fokus" -> "CHOOSE_FOCUS_AREAS";
            case "aktivitet" -> "PLAN_ACTIVITY";
            case "ret-aktivitet" -> "CHANGE_ACTIVITY";
            case "vurder" -> "JUDGE_ACTIVITY";
            case "maal" -> "SET_GOAL";
            case "delmaal" -> "SET_SUB_GOAL";
            case "ret-maal" -> "REWORD_GOAL";
            case "snak" -> "EVALUATE_SUB_GOAL";
            case "ret-delmaal" -> "CHANGE_SUB_GOAL";
            case "luk-delmaal" -> "CLOSE_SUB_GOAL";
            case "evaluering" -> "EVALUATE_GOALS";
            default -> throw new IllegalArgumentException("No deed of the plan: " + deed);
        };
    }

    /// The key of a deed's texts.
    static String text(String deed) {
        return "plan.deed." + deed;
    }

    Map<String, Deed<SeenPlan>> all() {
        var all = new HashMap<String, Deed<SeenPlan>>();
        var _ = all.put("behov", deed("behov", "behov", PlanDeeds::newNeed, PlanDeeds::needs, this::addNeed));
        var _ = all.put(
                "ord",
                deed(
                        "ord",
                        "behov",
                        PlanDeeds::citizensWords,
                        order -> need(
                                order,
                                "citizen-word",
                                Body.of("words", order.typed().one("words")))));
        var _ = all.put(
                "syn",
                deed(
                        "syn",
                        "behov",
                        PlanDeeds::workersView,
                        order -> need(
                                order,
                                "worker-view",
                                Body.of("view", order.typed().one("view")))));
        var _ = all.put(
                "vigtighed",
                deed(
                        "vigtighed",
                        "behov",
                        PlanDeeds::priorityOfNeed,
                        order -> need(
                                order,
                                "priority",
                                Body.of("priority", order.typed().one("priority")))));
        var _ = all.put(
                "luk-behov",
                deed(
                        "luk-behov",
                        "behov",
                        PlanDeeds::closingOfNeed,
                        order -> need(
                                order,
                                "closing",
                                Body.of("reason", order.typed().one("reason"))
                                        .and("on", order.typed().day("on")))));
        var _ = all.put(
                "genaabn",
                deed("genaabn", "behov", (_, _, _) -> List.of(), order -> need(order, "reopening", Body.empty())));
        var _ = all.put("fokus", deed("fokus", "behov", PlanDeeds::focus, this::choose));
        var _ = all.put(
                "aktivitet",
                deed("aktivitet", "aktiviteter", PlanDeeds::activity, PlanDeeds::activities, this::addActivity));
        var _ = all.put(
                "ret-aktivitet",
                deed("ret-aktivitet", "aktiviteter", PlanDeeds::changedActivity, this::changeActivity));
        var _ = all.put("vurder", deed("vurder", "aktiviteter", PlanDeeds::trial, this::judge));
        return all;
    }

    static Deed<SeenPlan> deed(String name, String section, Deed.Form<SeenPlan> form, Deed.Send send) {
        return new Deed<>(text(name), section, form, send);
    }

    static Deed<SeenPlan> deed(
            String name, String section, Deed.Form<SeenPlan> form, Deed.Now<SeenPlan> now, Deed.Send send) {
        return new Deed<>(text(name), section, form, now, send);
    }

    private static List<Option> areas(SeenPlan seen) {
        return seen.areas().entrySet().stream()
                .map(area -> new Option(area.getKey(), area.getValue()))
                .toList();
    }

    private static Field priority(Words words) {
        return Field.one(
                "priority", words.text("plan.field.priority"), Option.of(words, "plan.priority", "NOW", "LATER"));
    }

    private static List<Field> newNeed(SeenPlan seen, @Nullable UUID part, Words words) {
        return List.of(
                Field.list("area", words.text("plan.field.area"), areas(seen)),
                Field.one("kind", words.text("plan.field.kind"), Option.of(words, "plan.kind", "NEED", "RESOURCE")),
                Field.text("citizensWords", words.text("plan.field.citizens-words"))
                        .hinted(words.text("plan.field.citizens-words.hint")),
                Field.text("workersView", words.text("plan.field.workers-view")),
                priority(words));
    }

    private static List<String> needs(SeenPlan seen, @Nullable UUID part, Words words) {
        return seen.plan()
                .allNeeds()
                .map(need -> seen.area(need.area()) + ": " + SeenPlan.title(need))
                .toList();
    }

    private static List<String> activities(SeenPlan seen, @Nullable UUID part, Words words) {
        return seen.plan().activities().stream().map(PlanView.Activity::title).toList();
    }

    private void addNeed(Order order) {
        var typed = order.typed();
        var body = Body.of("area", typed.one("area"))
                .and("kind", typed.one("kind"))
                .and("citizensWords", typed.one("citizensWords"))
                .and("workersView", typed.one("workersView"))
                .and("priority", typed.one("priority"));
        api.add(order.course(), "needs", order.change(), body.json());
    }

    private static List<Field> citizensWords(SeenPlan seen, @Nullable UUID id, Words words) {
        return List.of(Field.text("words", words.text("plan.field.citizens-words"))
                .hinted(words.text("plan.field.citizens-words.hint"))
                .with(seen.need(id).map(PlanView.Need::citizensWords).orElse(null)));
    }

    private static List<Field> workersView(SeenPlan seen, @Nullable UUID id, Words words) {
        return List.of(Field.text("view", words.text("plan.field.workers-view"))
                .with(seen.need(id).map(PlanView.Need::workersView).orElse(null)));
    }

    private static List<Field> priorityOfNeed(SeenPlan seen, @Nullable UUID id, Words words) {
        return List.of(
                priority(words).with(seen.need(id).map(PlanView.Need::priority).orElse(null)));
    }

    private static List<Field> closingOfNeed(SeenPlan seen, @Nullable UUID id, Words words) {
        return List.of(
                Field.one(
                        "reason",
                        words.text("plan.field.reason"),
                        Option.of(words, "plan.closed", "MET", "TAKEN_OVER", "NO_LONGER_WANTED")),
                Field.day("on", words.text("plan.field.on"), words.today()));
    }

    private void need(Order order, String what, Body body) {
        api.act(order.course(), "needs", order.id(), what, order.change(), body.json());
    }

    private static List<Field> focus(SeenPlan seen, @Nullable UUID part, Words words) {
        var phase = seen.header().course().phase();
        return List.of(
                Field.one(
                                "phase",
                                words.text("plan.field.phase"),
                                Stream.of("1", "2", "3")
                                        .map(number -> new Option(number, words.text("phase." + number)))
                                        .toList())
                        .with(phase == null ? null : phase.toString()),
                Field.several("areas", words.text("plan.field.areas"), areas(seen))
                        .hinted(words.text("plan.field.areas.hint"))
                        .with(seen.focusNow()),
                Field.day("on", words.text("plan.field.talked"), words.today()),
                withCitizen(words));
    }

    static Field withCitizen(Words words) {
        return Field.yes("withCitizen", words.text("plan.field.with-citizen"));
    }

    private void choose(Order order) {
        var typed = order.typed();
        var body = Body.of("phase", typed.number("phase"))
                .and("areas", typed.all("areas"))
                .and("on", typed.day("on"))
                .and("withCitizen", typed.yes("withCitizen"));
        api.add(order.course(), "focus-areas", order.change(), body.json());
    }

    private static List<Field> activity(SeenPlan seen, @Nullable UUID part, Words words) {
        var serves = Stream.concat(
                        seen.plan().needs().stream()
                                .filter(need -> need.closed() == null)
                                .map(need -> new Option(need.needId().toString(), SeenPlan.title(need))),
                        seen.subGoals()
                                .filter(one -> one.state().equals("OPEN"))
                                .map(one -> new Option(one.subGoalId().toString(), one.text())))
                .toList();
        return List.of(
                Field.text("title", words.text("plan.field.title")),
                Field.several("serves", words.text("plan.field.serves"), serves)
                        .hinted(words.text("plan.field.serves.hint")),
                priority(words),
                Field.list(
                        "by",
                        words.text("plan.field.by"),
                        Option.of(words, "plan.by", "CITIZEN", "WORKER", "NETWORK", "OFFER", "AUTHORITY")),
                Field.day("plannedFrom", words.text("plan.field.from"), null));
    }

    private static Body activity(Order order) {
        var typed = order.typed();
        return Body.of("title", typed.one("title"))
                .and("serves", typed.all("serves"))
                .and("priority", typed.one("priority"))
                .and("by", typed.one("by"))
                .and("plannedFrom", typed.day("plannedFrom"));
    }

    private void addActivity(Order order) {
        api.add(order.course(), "activities", order.change(), activity(order).json());
    }

    private static List<Field> changedActivity(SeenPlan seen, @Nullable UUID id, Words words) {
        var state = Field.one(
                "state",
                words.text("plan.field.state"),
                Option.of(words, "plan.activity-state", "PLANNED", "STARTED", "DONE", "STOPPED"));
        var now = seen.activity(id);
        return Stream.concat(activity(seen, id, words).stream(), Stream.of(state))
                .map(field -> now.map(it -> filled(field, it)).orElse(field))
                .toList();
    }

    private static Field filled(Field field, PlanView.Activity now) {
        return switch (field.name()) {
            case "title" -> field.with(now.title());
            case "serves" ->
                field.with(now.serves().stream().map(UUID::toString).toList());
            case "priority" -> field.with(now.priority());
            case "by" -> field.with(now.by());
            case "plannedFrom" -> Field.day(field.name(), field.label(), now.plannedFrom());
            default -> field.with(now.state());
        };
    }

    private void changeActivity(Order order) {
        api.change(
                order.course(),
                "activities",
                order.id(),
                order.change(),
                activity(order).and("state", order.typed().one("state")).json());
    }

    private static List<Field> trial(SeenPlan seen, @Nullable UUID id, Words words) {
        return List.of(
                Field.one(
                        "judgement",
                        words.text("plan.field.judgement"),
                        Option.of(words, "plan.judgement", "KEEP", "ADJUST", "STOP")),
                Field.day("on", words.text("plan.field.on"), words.today()));
    }

    private void judge(Order order) {
        var body = Body.of("judgement", order.typed().one("judgement"))
                .and("on", order.typed().day("on"));
        api.act(order.course(), "activities", order.id(), "trial", order.change(), body.json());
    }
}
