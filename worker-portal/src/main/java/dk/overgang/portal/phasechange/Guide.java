package dk.overgang.portal.phasechange;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceAway;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts the guided page of a phase change together.
@Component
class Guide {

    private static final int STEPS = 4;

    private final PhaseChangeApi changes;
    private final CourseHeaders headers;
    private final Parts parts;

    Guide(PhaseChangeApi changes, CourseHeaders headers, Parts parts) {
        this.changes = changes;
        this.headers = headers;
        this.parts = parts;
    }

    Guided of(UUID course, int boundary, int step, Words words) {
        var list = parts.start(() -> changes.checklist(course));
        var asked = parts.start(() -> changes.guide(course, boundary));
        var header = headers.of(course, words);
        var answer = asked.get().found().orElseThrow(() -> new ServiceAway(RemoteService.COURSE));
        var change = Objects.requireNonNull(answer.getBody());
        var checklist = list.get().orElse(new Checklist(List.of(), List.of()));
        var phase = checklist.phases().stream()
                .filter(one -> one.phase() == change.ends().phase())
                .findFirst()
                .orElse(new Checklist.Phase(change.ends().phase(), 0, 0, List.of()));
        var at = Math.clamp(step, 1, STEPS);
        return new Guided(
                header,
                boundary,
                at,
                words.text(
                        "phasechange.title",
                        change.ends().phase(),
                        change.begins().phase()),
                when(change, words),
                steps(change, phase, words),
                guide(change.ends(), words),
                guide(change.begins(), words),
                phase.done(),
                phase.of(),
                change.missing().stream()
                        .map(item -> open(item, checklist, words))
                        .toList(),
                phase.items().stream()
                        .filter(PhaseChange.Item::isClosed)
                        .map(item -> closed(item, checklist, words))
                        .toList(),
                change.record() == null ? null : recorded(change.record(), checklist, words),
                change.former().reversed().stream()
                        .map(talk -> recorded(talk, checklist, words))
                        .toList(),
                answer.getHeaders().getETag(),
                UUID.randomUUID());
    }

    private static String when(PhaseChange change, Words words) {
        var on = change.on();
        if (on == null) {
            return words.text("phasechange.when.unknown");
        }
        if (change.passed()) {
            return words.text("phasechange.when.passed", words.day(on), words.away(on));
        }
        return change.held()
                ? words.text("phasechange.when.held", words.day(on))
                : words.text("phasechange.when", words.day(on), words.away(on));
    }

    private static List<Guided.Step> steps(PhaseChange change, Checklist.Phase phase, Words words) {
        return List.of(
                new Guided.Step(
                        1,
                        words.text("phasechange.step.1"),
                        words.text("phasechange.step.1.more", phase.done(), phase.of())),
                new Guided.Step(
                        2,
                        words.text("phasechange.step.2"),
                        words.text("phasechange.step.2.more", change.missing().size())),
                new Guided.Step(
                        3,
                        words.text("phasechange.step.3"),
                        words.text("phasechange.step.3.more", change.begins().phase())),
                new Guided.Step(
                        4,
                        words.text("phasechange.step.4"),
                        words.text(change.record() == null ? "phasechange.step.4.open" : "phasechange.step.4.done")));
    }

    private static Guided.PhaseGuide guide(PhaseChange.Guide guide, Words words) {
        return new Guided.PhaseGuide(
                guide.name().in(words.locale()),
                guide.purpose().in(words.locale()),
                guide.toCitizen().in(words.locale()),
                guide.perWeeks() == 1
                        ? words.text("phasechange.contacts.week", guide.contacts())
                        : words.text("phasechange.contacts", guide.contacts(), guide.perWeeks()));
    }

    private static Guided.Open open(PhaseChange.Item item, Checklist checklist, Words words) {
        var since = item.carriedOverSince();
        return new Guided.Open(
                item.code(),
                item.text().in(words.locale()),
                since == null
                        ? words.text("phasechange.of-phase", item.phase())
                        : words.text("phasechange.carried-since", item.phase(), words.day(since)),
                item.owner().role(),
                item.reasons().stream()
                        .map(code -> new Guided.Reason(code, reason(code, checklist, words)))
                        .toList());
    }

    private static Guided.Closed closed(PhaseChange.Item item, Checklist checklist, Words words) {
        var day = item.on() == null ? "" : words.day(item.on());
        var done = item.state().equals("DONE");
        return new Guided.Closed(
                item.text().in(words.locale()),
                done
                        ? words.text("phasechange.done", day)
                        : words.text(
                                "phasechange.not-relevant",
                                item.reason() == null ? "" : reason(item.reason(), checklist, words)),
                done);
    }

    private static String reason(String code, Checklist checklist, Words words) {
        return checklist.reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .map(reason -> reason.text().in(words.locale()))
                .orElse(code);
    }

    private static Guided.Recorded recorded(PhaseChange.Talk talk, Checklist checklist, Words words) {
        var items = checklist.phases().stream()
                .flatMap(phase -> phase.items().stream())
                .toList();
        return new Guided.Recorded(
                words.day(talk.on()),
                words.text(talk.toldToCitizen() ? "phasechange.told.yes" : "phasechange.told.no"),
                talk.phaseBeganInPractice() == null ? null : words.day(talk.phaseBeganInPractice()),
                talk.words(),
                talk.carriedOver().stream()
                        .map(carried -> words.text(
                                "phasechange.carried",
                                items.stream()
                                        .filter(item -> item.code().equals(carried.item()))
                                        .findFirst()
                                        .map(item -> item.text().in(words.locale()))
                                        .orElse(carried.item()),
                                owner(carried.owner(), words)))
                        .toList());
    }

    private static String owner(PhaseChange.Owner owner, Words words) {
        var key = "phasechange.owner." + owner.role();
        return Objects.requireNonNullElse(words.texts().getMessage(key, null, owner.role(), words.locale()), key);
    }
}
