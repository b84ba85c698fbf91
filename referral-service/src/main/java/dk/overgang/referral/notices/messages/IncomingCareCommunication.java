package dk.overgang.referral.notices.messages;

import dk.overgang.access.Caller;
import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.medcom.message.Reading.CareCommunication;
import dk.overgang.referral.notices.messages.IncomingNotice.Ids;
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

    /// Names no citizen: it may end up in a log line.
    @Override
    public String toString() {
        return "IncomingCareCommunication[%s]".formatted(ids().header());
    }
}
