package dk.overgang.portal.longterm;

import dk.overgang.portal.forms.Body;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.forms.Deed.Order;
import dk.overgang.portal.forms.Field;
import dk.overgang.portal.forms.Option;
import dk.overgang.portal.forms.Typed;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.longterm.LongTermApi.Contact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writing a long-term plan, all of it at once, and noting that it was agreed.
final class LongTermDeeds {

    private static final String SUPPORTERS = "supporters";
    private static final String GOALS = "goals";
    private static final String CALLS = "crisis/calls";
    private static final String OFFERS = "crisis/acuteOffers";

    /// Rows of an empty form. The service takes ten of each.
    private static final int PEOPLE = 4;

    private static final int FEW = 2;
    private static final int MOST = 10;

    private static final String[] AREAS = {
        "EDUCATION",
        "WORK_READINESS",
        "FAMILY_REUNION",
        "HOME",
        "ECONOMY",
        "HEALTH",
        "SUBSTANCE_USE",
        "NETWORK",
        "DAILY_LIFE",
        "OTHER"
    };

    private final LongTermApi api;
    private final PlanKind kind;

    LongTermDeeds(LongTermApi api, PlanKind kind) {
        this.api = api;
        this.kind = kind;
    }

    Deed.All<SeenLongTerm> all() {
        return new Deed.All<>(Map.of(
                "skriv",
                new Deed<>(
                        "longterm.write",
                        "plan",
                        LongTermDeeds::plan,
                        (seen, _, _) -> seen.texts(),
                        this::write,
                        List.of(SUPPORTERS, GOALS, CALLS, OFFERS)),
                "aftalt",
                new Deed<>("longterm.agree", "plan", LongTermDeeds::agreement, this::agree)));
    }

    /// A crisis first: it is what somebody looks for in a hurry.
    private static List<Field> plan(SeenLongTerm seen, @Nullable UUID part, Words words) {
        var now = seen.stands();
        var crisis = now.crisis();
        var form = new ArrayList<Field>();
        form.add(Field.note(words.text("longterm.write.then")));
        if (isWithheld(now)) {
            form.add(Field.note(words.text("longterm.withheld.then")));
        }
        form.add(Field.heading(words.text("longterm.crisis")));
        form.add(lines("crisis/earlySigns", crisis.earlySigns(), words));
        form.add(lines("crisis/whatHelps", crisis.whatHelps(), words));
        form.add(lines("crisis/firstSteps", crisis.firstSteps(), words));
        form.addAll(contacts(CALLS, PEOPLE, crisis.calls(), seen, words));
        form.addAll(contacts(OFFERS, FEW, crisis.acuteOffers(), seen, words));
        form.addAll(supporters(seen, words));
        form.addAll(goals(now.goals(), words));
        form.add(Field.text("support", words.text("longterm.field.support")).with(now.support()));
        form.add(Field.text("citizensWords", words.text("longterm.field.citizensWords"))
                .with(now.citizensWords()));
        form.add(Field.day("reviewOn", words.text("longterm.field.reviewOn"), now.reviewOn()));
        form.add(Field.one(
                        "language",
                        words.text("longterm.field.language"),
                        Option.of(words, "longterm.language", "DA", "EN"))
                .with(now.version() == 0 ? null : now.language()));
        return form;
    }

    private static boolean isWithheld(LongTermApi.Plan plan) {
        return plan.supporters().stream().anyMatch(LongTermApi.Supporter::withheld)
                || Stream.concat(plan.crisis().calls().stream(), plan.crisis().acuteOffers().stream())
                        .anyMatch(Contact::withheld);
    }

    private static Field lines(String name, List<String> now, Words words) {
        return Field.text(name, words.text("longterm.field." + name.substring("crisis/".length())))
                .hinted(words.text("longterm.field.lines"))
                .with(now.isEmpty() ? null : String.join("\n", now));
    }

    /// Two empty rows behind those that stand, and not fewer than so many.
    private static List<Field> rows(int fewest, int standing, IntFunction<Stream<Field>> row) {
        return IntStream.range(0, Math.min(MOST, Math.max(fewest, standing + 2)))
                .boxed()
                .flatMap(row::apply)
                .toList();
    }

    private static List<Field> contacts(
            String list, int fewest, List<Contact> standing, SeenLongTerm seen, Words words) {
        var shown = standing.stream().filter(one -> !one.withheld()).toList();
        var text = "longterm.row." + list.substring("crisis/".length());
        return rows(fewest, shown.size(), at -> {
            var one = at < shown.size() ? shown.get(at) : null;
            var begin = list + "/" + at + "/";
            return Stream.of(
                    Field.heading(words.text(text, at + 1)),
                    Field.line(begin + "name", words.text("longterm.field.name"))
                            .with(one == null ? null : one.name()),
                    member(begin, one == null ? null : one.memberId(), seen, words),
                    Field.line(begin + "phone", words.text("longterm.field.phone"))
                            .with(one == null ? null : one.phone()),
                    Field.line(begin + "where", words.text("longterm.field.where"))
                            .with(one == null ? null : one.where()));
        });
    }

    private static List<Field> supporters(SeenLongTerm seen, Words words) {
        var shown = seen.stands().supporters().stream()
                .filter(one -> !one.withheld())
                .toList();
        return rows(PEOPLE, shown.size(), at -> {
            var one = at < shown.size() ? shown.get(at) : null;
            var begin = SUPPORTERS + "/" + at + "/";
            return Stream.of(
                    Field.heading(words.text("longterm.row.supporters", at + 1)),
                    Field.line(begin + "name", words.text("longterm.field.name"))
                            .with(one == null ? null : one.name()),
                    member(begin, one == null ? null : one.memberId(), seen, words),
                    Field.line(begin + "role", words.text("longterm.field.role"))
                            .with(one == null ? null : one.role()),
                    Field.line(begin + "when", words.text("longterm.field.when"))
                            .with(one == null ? null : one.when()),
                    Field.line(begin + "phone", words.text("longterm.field.phone"))
                            .with(one == null ? null : one.phone()));
        });
    }

    /// Of a member whom the citizen permits to involve, the name is the network's where none is typed.
    private static Field member(String begin, @Nullable UUID standing, SeenLongTerm seen, Words words) {
        var members = seen.named().stream()
                .map(one -> new Option(one.memberId().toString(), one.name()))
                .toList();
        return Field.list(begin + "memberId", words.text("longterm.field.memberId"), members)
                .with(standing == null ? null : standing.toString());
    }

    private static List<Field> goals(List<LongTermApi.Goal> standing, Words words) {
        return rows(FEW, standing.size(), at -> {
            var one = at < standing.size() ? standing.get(at) : null;
            var begin = GOALS + "/" + at + "/";
            return Stream.of(
                    Field.heading(words.text("longterm.row.goals", at + 1)),
                    Field.line(begin + "text", words.text("longterm.field.goal"))
                            .with(one == null ? null : one.text()),
                    Field.list(
                                    begin + "area",
                                    words.text("longterm.field.area"),
                                    Option.of(words, "longterm.area", AREAS))
                            .with(one == null ? null : one.area()),
                    Field.line(begin + "support", words.text("longterm.field.goal-support"))
                            .with(one == null ? null : one.support()));
        });
    }

    private void write(Order order) {
        var typed = order.typed();
        var members = names(order);
        var crisis = Body.of("earlySigns", typed.lines("crisis/earlySigns"))
                .and("whatHelps", typed.lines("crisis/whatHelps"))
                .and("firstSteps", typed.lines("crisis/firstSteps"))
                .and("calls", each(typed, CALLS, members, "phone", "where"))
                .and("acuteOffers", each(typed, OFFERS, members, "phone", "where"));
        var body = Body.of("language", typed.one("language"))
                .and("goals", each(typed, GOALS, Map.of(), "area", "text", "support"))
                .and("support", typed.one("support"))
                .and("supporters", each(typed, SUPPORTERS, members, "role", "when", "phone"))
                .and("crisis", crisis.json())
                .and("citizensWords", typed.one("citizensWords"))
                .and("reviewOn", typed.day("reviewOn"));
        api.write(order.course(), kind.name(), order.change(), body.json());
    }

    /// The names of members, where somebody chose one and typed none.
    private Map<String, String> names(Order order) {
        var typed = order.typed();
        var chosen = Stream.of(SUPPORTERS, CALLS, OFFERS)
                .flatMap(list -> IntStream.range(0, typed.rows(list)).mapToObj(at -> list + "/" + at + "/"))
                .anyMatch(row -> typed.one(row + "name") == null && typed.one(row + "memberId") != null);
        if (!chosen) {
            return Map.of();
        }
        var names = new HashMap<String, String>();
        for (var member : api.members(order.course(), LongTermPage.MOST).items()) {
            if (member.canBeNamed()) {
                var _ = names.put(member.memberId().toString(), member.name());
            }
        }
        return names;
    }

    /// The rows of a list with these fields, and with who it is where the list is of people.
    private static List<Map<String, Object>> each(
            Typed typed, String list, Map<String, String> members, String... fields) {
        return IntStream.range(0, typed.rows(list))
                .mapToObj(at -> list + "/" + at + "/")
                .map(row -> {
                    var member = typed.one(row + "memberId");
                    var name = Objects.requireNonNullElse(typed.one(row + "name"), "");
                    var body = Body.of("memberId", member);
                    if (!list.equals(GOALS)) {
                        body = body.and(
                                "name", name.isEmpty() && member != null ? members.getOrDefault(member, "") : name);
                    }
                    for (var field : fields) {
                        body = body.and(field, typed.one(row + field));
                    }
                    return body.json();
                })
                .toList();
    }

    private static List<Field> agreement(SeenLongTerm seen, @Nullable UUID part, Words words) {
        return List.of(
                Field.note(words.text("longterm.agree.then", seen.stands().version())),
                Field.day("on", words.text("longterm.field.agreedOn"), words.today()),
                Field.several(
                                "with",
                                words.text("longterm.field.with"),
                                Option.of(words, "longterm.party", "CITIZEN", "WORKER", "NETWORK"))
                        .hinted(words.text("longterm.field.with.hint")));
    }

    private void agree(Order order) {
        api.agree(
                order.course(),
                kind.name(),
                order.change(),
                Body.of("on", order.typed().day("on"))
                        .and("with", order.typed().all("with"))
                        .json());
    }
}
