package dk.overgang.referral.notices.messages;

import static java.util.stream.Collectors.joining;

import dk.overgang.access.Caller;
import dk.overgang.medcom.domain.correspondence.Segment;
import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.medcom.message.Reading.CareCommunication;
import dk.overgang.referral.notices.messages.IncomingNotice.Ids;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A correspondence message that arrived (F-03).
public record IncomingCareCommunication(Caller caller, String municipality, CareCommunication message)
        implements Arrival {

    @Override
    public Ids ids() {
        return Ids.of(message.ids());
    }

    @Override
    public String client() {
        return caller.subject();
    }

    @Override
    public @Nullable NoticeCode code() {
        return null;
    }

    /// Not the history of its thread: a resend may tell that differently.
    @Override
    public String meaning() {
        var said = message.said();
        var texts = said.segments().stream().map(IncomingCareCommunication::meaning);
        var about = Stream.of(
                municipality,
                message.person().replace("-", ""),
                said.thread(),
                said.category(),
                said.priority(),
                said.topic());
        return Stream.concat(about, texts).map(String::valueOf).collect(joining("\n"));
    }

    private static String meaning(Segment segment) {
        return "%s %s %s %s".formatted(segment.segmentId(), segment.at(), segment.unit(), segment.text());
    }

    /// Names no citizen: it may end up in a log line.
    @Override
    public String toString() {
        return "IncomingCareCommunication[%s]".formatted(ids().header());
    }
}
