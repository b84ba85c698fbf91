package dk.overgang.medcom;

import static dk.overgang.medcom.domain.notices.NoticeChange.CANCELLED;
import static dk.overgang.medcom.domain.notices.NoticeChange.CORRECTED;
import static dk.overgang.medcom.domain.notices.NoticeChange.NEW;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.samples.SampleMessages;
import dk.overgang.medcom.samples.SampleMessages.Notice;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.medcom.samples.SampleMessages.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Of each of the eighteen codes a message in the shortest history that may hold it; all messages of that history,
/// the one in question last. An acute discharge and a death on arrival are told apart, so there are more than
/// eighteen.
record Histories(List<Notice> messages) {

    static Stream<Histories> all() {
        return Arrays.stream(NoticeType.values())
                .flatMap(type -> Arrays.stream(NoticeChange.values()).map(change -> of(type, change)));
    }

    static Histories deadOnArrival() {
        return history(Event.of(NoticeType.DIED));
    }

    /// From the admission over as many leaves to the discharge.
    static Histories withLeaves(int leaves) {
        var goneAndBack = List.of(Event.of(NoticeType.LEAVE_STARTED), Event.of(NoticeType.LEAVE_ENDED));
        return history(Stream.of(
                        List.of(Event.of(NoticeType.ADMITTED)),
                        Collections.nCopies(leaves, goneAndBack).stream()
                                .flatMap(List::stream)
                                .toList(),
                        List.of(Event.of(NoticeType.DISCHARGED)))
                .flatMap(List::stream)
                .toArray(Event[]::new));
    }

    static Histories of(NoticeType type, NoticeChange change) {
        var before = Event.before(type);
        var events = Stream.concat(before.stream(), Stream.of(Event.of(type)));
        return history((change == NEW ? events : Stream.concat(events, Stream.of(new Event(type, change))))
                .toArray(Event[]::new));
    }

    Notice last() {
        return messages.getLast();
    }

    private record Event(NoticeType type, NoticeChange change) {

        static Event of(NoticeType type) {
            return new Event(type, NEW);
        }

        static List<Event> before(NoticeType type) {
            return switch (type) {
                case ACUTE_STARTED, ADMITTED -> List.of();
                case LEAVE_STARTED, DISCHARGED, DIED -> List.of(of(NoticeType.ADMITTED));
                case LEAVE_ENDED -> List.of(of(NoticeType.ADMITTED), of(NoticeType.LEAVE_STARTED));
                case ACUTE_ENDED -> List.of(of(NoticeType.ACUTE_STARTED));
            };
        }
    }

    private static Histories history(Event... all) {
        var writer = Writer.of(
                new SampleMessages.Citizen(Samples.NUMBER_OF_NOBODY, Samples.FAMILY, Samples.EPISODE),
                new Route(Samples.HOSPITAL, Samples.MUNICIPALITY));
        var messages = new ArrayList<Notice>();
        var at = Samples.FROM;
        for (var event : all) {
            at = event.change() == CANCELLED ? at : at.plus(hours(event));
            var notice = writer.tells(event.type(), event.change(), at, sent(at, event));
            writer = writer.after(notice);
            messages.add(notice);
        }
        return new Histories(List.copyOf(messages));
    }

    private static Duration hours(Event event) {
        return Duration.ofHours(event.change() == CORRECTED ? 1 : 20);
    }

    private static Instant sent(Instant at, Event event) {
        return at.plusSeconds(event.change() == CANCELLED ? 7200 : 60);
    }

    @Override
    public String toString() {
        return SampleMessages.code(last()) + " " + last().what().type();
    }
}
