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
import java.util.List;
import java.util.stream.Stream;

/// Of each of the eighteen codes a message in the shortest history that may hold it; all messages of that history, the
/// one in question last. An acute discharge and a death on arrival are told apart, so there are more than eighteen.
record Histories(List<Notice> messages) {

    static Stream<Histories> all() {
        return Arrays.stream(NoticeType.values())
                .flatMap(type -> Arrays.stream(NoticeChange.values()).map(change -> of(type, change)));
    }

    static Histories deadOnArrival() {
        return told(Told.of(NoticeType.DIED));
    }

    static Histories of(NoticeType type, NoticeChange change) {
        var before = Told.before(type);
        var told = Stream.concat(before.stream(), Stream.of(Told.of(type)));
        return told(
                (change == NEW ? told : Stream.concat(told, Stream.of(new Told(type, change)))).toArray(Told[]::new));
    }

    Notice last() {
        return messages.getLast();
    }

    private record Told(NoticeType type, NoticeChange change) {

        static Told of(NoticeType type) {
            return new Told(type, NEW);
        }

        static List<Told> before(NoticeType type) {
            return switch (type) {
                case ACUTE_STARTED, ADMITTED -> List.of();
                case LEAVE_STARTED, DISCHARGED, DIED -> List.of(of(NoticeType.ADMITTED));
                case LEAVE_ENDED -> List.of(of(NoticeType.ADMITTED), of(NoticeType.LEAVE_STARTED));
                case ACUTE_ENDED -> List.of(of(NoticeType.ACUTE_STARTED));
            };
        }
    }

    private static Histories told(Told... all) {
        var writer = Writer.of(
                new SampleMessages.Citizen(Samples.NUMBER_OF_NOBODY, Samples.FAMILY, Samples.EPISODE),
                new Route(Samples.HOSPITAL, Samples.MUNICIPALITY));
        var messages = new ArrayList<Notice>();
        var at = Samples.FROM;
        for (var told : all) {
            at = told.change() == CANCELLED ? at : at.plus(hours(told));
            var notice = writer.tells(told.type(), told.change(), at, sent(at, told));
            writer = writer.after(notice);
            messages.add(notice);
        }
        return new Histories(List.copyOf(messages));
    }

    private static Duration hours(Told told) {
        return Duration.ofHours(told.change() == CORRECTED ? 1 : 20);
    }

    private static Instant sent(Instant at, Told told) {
        return at.plusSeconds(told.change() == CANCELLED ? 7200 : 60);
    }

    @Override
    public String toString() {
        return SampleMessages.code(last()) + " " + last().what().type();
    }
}
