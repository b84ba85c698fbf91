package dk.overgang.launcher.cli;

import static java.util.Objects.requireNonNullElse;

import dk.overgang.launcher.data.DemoCitizen;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.samples.SampleMessages.Citizen;
import dk.overgang.medcom.samples.SampleMessages.Earlier;
import dk.overgang.medcom.samples.SampleMessages.Notice;
import dk.overgang.medcom.samples.SampleMessages.Route;
import dk.overgang.medcom.samples.SampleMessages.Writer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the sample hospital remembers of one stay: its episode, when it began, the messages sent, and the time of
/// each event reported.
record Stay(UUID episode, Instant from, List<Earlier> sent, Map<NoticeType, Instant> told) {

    /// A file that was written before messages were kept has none.
    Stay {
        sent = List.copyOf(requireNonNullElse(sent, List.of()));
    }

    static Stay begun(UUID episode, Instant from, NoticeType with) {
        return new Stay(episode, from, List.of(), Map.of(with, from));
    }

    Writer writer(DemoCitizen citizen, Route route) {
        return new Writer(new Citizen(citizen.cpr(), citizen.familyName(), episode), route, from, sent);
    }

    Stay after(HospitalEvent event, Writer writer, Notice notice) {
        var now = new EnumMap<NoticeType, Instant>(NoticeType.class);
        now.putAll(told);
        var _ = switch (event.change()) {
            case NEW, CORRECTED -> now.put(event.type(), notice.what().at());
            case CANCELLED -> now.remove(event.type());
        };
        var begin = event.type().startsAStay() ? notice.what().at() : from;
        return new Stay(episode, begin, writer.after(notice).sent(), Map.copyOf(now));
    }

    /// An acute patient who is admitted stays in the same episode.
    boolean isOpenAcute() {
        return isAcute() && !told.containsKey(NoticeType.ACUTE_ENDED);
    }

    boolean isAcute() {
        return told.containsKey(NoticeType.ACUTE_STARTED) && !told.containsKey(NoticeType.ADMITTED);
    }
}
