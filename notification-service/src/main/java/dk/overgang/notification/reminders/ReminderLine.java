package dk.overgang.notification.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dk.overgang.messaging.store.OwnForm;
import dk.overgang.notification.catalogue.domain.Recipient;
import dk.overgang.notification.reminders.domain.life.Answers;
import dk.overgang.notification.reminders.domain.life.Answers.Snooze;
import dk.overgang.notification.reminders.domain.life.Escalation;
import dk.overgang.notification.reminders.domain.life.Reminder;
import dk.overgang.notification.reminders.domain.life.Reminder.State;
import dk.overgang.notification.reminders.domain.life.Step;
import dk.overgang.notification.reminders.domain.life.Step.What;
import dk.overgang.notification.reminders.domain.life.Timing;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a reminder is stored, of a course and of a partner: its id and one line of text, because a course has forty of
/// them and more:
///
///     CHECKLIST_REVIEW 1 DUE 2026-05-19 fired=2026-05-19 anchor=2026-06-02 until=2026-06-02 rules=2
///         steps=2026-03-02:PLANNED:2026-05-19,2026-05-19:SENT
///
/// Kind, number, state and due day come first; what else there is has a name. `send` is left out where it is the due
/// day, and the due day of a step where it is the day of the step. Texts are encoded as in a URL.
public final class ReminderLine {

    public static final OwnForm<Reminder> FORM =
            new OwnForm<>(Reminder.class, ReminderLine::written, ReminderLine::read);

    private static final String LINE = "is";

    private ReminderLine() {}

    private static Document written(Reminder reminder) {
        return new Document("_id", reminder.id()).append(LINE, line(reminder));
    }

    private static Optional<Reminder> read(Document stored) {
        return Optional.ofNullable(stored.getString(LINE)).map(line -> reminder(stored.get("_id", UUID.class), line));
    }

    /// Taken apart as a pattern, as is each part of it: a new component that is forgotten here does not compile.
    private static String line(Reminder reminder) {
        return switch (reminder) {
            case Reminder(
                    var _,
                    var kind,
                    var number,
                    var due,
                    var state,
                    var firedFor,
                    var voidedBecause,
                    var timing,
                    var answers,
                    var history) -> {
                var line = new Named(new StringJoiner(" ")
                        .add(encoded(kind))
                        .add(Integer.toString(number))
                        .add(state.name())
                        .add(due.toString()));
                line.add("fired", joined(firedFor, LocalDate::toString));
                line.add("voided", encodedOrNull(voidedBecause));
                line.add(timing, due);
                line.add(answers);
                line.add("steps", joined(history, ReminderLine::step));
                yield line.words().toString();
            }
        };
    }

    private record Named(StringJoiner words) {

        void add(@Nullable Timing timing, LocalDate due) {
            if (timing instanceof Timing(var anchor, var sendOn, var until, var rules, var evening)) {
                add("anchor", anchor);
                add("send", sendOn.equals(due) ? null : sendOn);
                add("until", until);
                add("rules", encoded(rules));
                add("evening", evening ? "true" : null);
            }
        }

        void add(Answers answers) {
            if (answers instanceof Answers(var doneOn, var doneBy, var snooze, var reassignedTo, var escalations)) {
                add("done", doneOn);
                add("by", encodedOrNull(doneBy));
                add("silent", snooze == null ? null : silence(snooze));
                add("to", reassignedTo);
                add("ladder", joined(escalations, ReminderLine::escalation));
            }
        }

        void add(String name, @Nullable Object value) {
            if (value != null) {
                var _ = words.add(name + "=" + value);
            }
        }
    }

    private static <T> @Nullable String joined(List<T> all, Function<T, String> text) {
        return all.isEmpty() ? null : all.stream().map(text).collect(joining(","));
    }

    private static String silence(Snooze snooze) {
        return switch (snooze) {
            case Snooze(var until, var reason) -> until + ":" + encoded(reason);
        };
    }

    private static String step(Step step) {
        return switch (step) {
            case Step(var on, var what, var due, var detail) -> {
                var then = due.equals(on) ? "" : ":" + due;
                yield on + ":" + what + (detail == null ? then : orColon(then) + ":" + encoded(detail));
            }
        };
    }

    private static String orColon(String due) {
        return due.isEmpty() ? ":" : due;
    }

    private static String escalation(Escalation step) {
        return switch (step) {
            case Escalation(var to, var on, var since, var worker) ->
                to + ":" + on + ":" + since + (worker == null ? "" : ":" + worker);
        };
    }

    private static Reminder reminder(UUID id, String line) {
        var words = line.split(" ", -1);
        Map<String, String> named = new HashMap<>();
        for (var i = 4; i < words.length; i++) {
            var value = words[i].indexOf('=');
            named.put(words[i].substring(0, value), words[i].substring(value + 1));
        }
        var due = day(words[3]);
        return new Reminder(
                id,
                decoded(words[0]),
                Integer.parseInt(words[1]),
                due,
                State.valueOf(words[2]),
                list(named.get("fired")).map(ReminderLine::day).toList(),
                decodedOrNull(named.get("voided")),
                timing(named, due),
                answers(named),
                list(named.get("steps")).map(ReminderLine::stepOf).toList());
    }

    private static @Nullable Timing timing(Map<String, String> named, LocalDate due) {
        var anchor = date(named.get("anchor"));
        var until = date(named.get("until"));
        var rules = named.get("rules");
        if (anchor == null || until == null || rules == null) {
            return null;
        }
        var sendOn = date(named.get("send"));
        return new Timing(anchor, sendOn == null ? due : sendOn, until, decoded(rules), named.containsKey("evening"));
    }

    private static Answers answers(Map<String, String> named) {
        var to = named.get("to");
        var silent = named.get("silent");
        return new Answers(
                date(named.get("done")),
                decodedOrNull(named.get("by")),
                silent == null ? null : snooze(silent.split(":", -1)),
                to == null ? null : UUID.fromString(to),
                list(named.get("ladder")).map(ReminderLine::escalationOf).toList());
    }

    private static Snooze snooze(String[] parts) {
        return new Snooze(day(parts[0]), decoded(parts[1]));
    }

    private static Escalation escalationOf(String step) {
        var parts = step.split(":", -1);
        return new Escalation(
                Recipient.valueOf(parts[0]),
                day(parts[1]),
                day(parts[2]),
                parts.length < 4 ? null : UUID.fromString(parts[3]));
    }

    private static Step stepOf(String step) {
        var parts = step.split(":", -1);
        var on = day(parts[0]);
        return new Step(
                on,
                What.valueOf(parts[1]),
                parts.length < 3 || parts[2].isEmpty() ? on : day(parts[2]),
                parts.length < 4 ? null : decoded(parts[3]));
    }

    private static Stream<String> list(@Nullable String joined) {
        return joined == null ? Stream.empty() : List.of(joined.split(",", -1)).stream();
    }

    /// A reminder has dozens of days, and Java's parser for any form of a day is several times as slow.
    private static LocalDate day(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10),
                Integer.parseInt(text, 5, 7, 10),
                Integer.parseInt(text, 8, text.length(), 10));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : day(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static @Nullable String encodedOrNull(@Nullable String text) {
        return text == null ? null : encoded(text);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static @Nullable String decodedOrNull(@Nullable String text) {
        return text == null ? null : decoded(text);
    }
}
