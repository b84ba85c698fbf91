package dk.overgang.referral.notices.messages;

import static java.util.stream.Collectors.joining;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeCode;
import dk.overgang.medcom.domain.notices.NoticeType;
import dk.overgang.medcom.message.MessageIds;
import dk.overgang.referral.stays.domain.EpisodeId;
import dk.overgang.referral.stays.domain.HospitalNotice;
import dk.overgang.referral.stays.domain.HospitalNotice.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A hospital notice as either way in reads it: whose, which message, who brought it, and what it tells. `person`
/// may be a number that belongs to nobody here.
public record IncomingNotice(Ids ids, String client, String municipality, String person, Content content)
        implements Arrival {

    /// Ids mean something only together with their sender: two hospitals may use the same.
    ///
    /// @param isOne whether the message has but one id, as a plain notice; MedCom's have one for the message and
    ///     one for its bundle
    public record Ids(String sender, String bundleId, String headerId, boolean isOne) {

        public static Ids of(MessageIds reported) {
            return new Ids(reported.senderSor(), reported.bundleId(), reported.headerId(), false);
        }

        public static Ids ofOne(String sender, String id) {
            return new Ids(sender, id, id, true);
        }

        String bundle() {
            return sender + "/" + bundleId;
        }

        String header() {
            return sender + "/" + headerId;
        }
    }

    /// `episodes` are the names of one episode of care, the hospital's own first.
    public record Content(
            List<String> episodes,
            NoticeType type,
            NoticeChange change,
            Instant occurredAt,
            Instant sentAt,
            @Nullable Instant stayFrom,
            @Nullable Instant stayTo,
            String hospital,
            @Nullable String hospitalName,
            List<String> predecessors,
            boolean reportAsked) {}

    @Override
    public NoticeCode code() {
        return NoticeCode.of(content.type(), content.change());
    }

    /// Not when it was sent nor which messages it follows: a resend may say so differently.
    @Override
    public String meaning() {
        var episodes = content.episodes().stream()
                .map(EpisodeId::written)
                .distinct()
                .sorted()
                .toList();
        return Stream.of(
                        municipality,
                        person.replace("-", ""),
                        content.type(),
                        content.change(),
                        episodes,
                        content.occurredAt(),
                        content.stayFrom(),
                        content.stayTo(),
                        content.hospital())
                .map(String::valueOf)
                .collect(joining("\n"));
    }

    public HospitalNotice about(UUID citizen) {
        var episodes = content.episodes().stream()
                .map(reported -> EpisodeId.of(citizen, reported))
                .distinct()
                .toList();
        return new HospitalNotice(
                ids.header(),
                episodes.getFirst(),
                content.type(),
                content.change(),
                millis(content.occurredAt()),
                millis(content.sentAt()),
                content.stayFrom() == null ? null : millis(content.stayFrom()),
                content.stayTo() == null ? null : millis(content.stayTo()),
                content.hospital(),
                new Context(
                        episodes.stream().skip(1).toList(),
                        content.predecessors(),
                        content.reportAsked(),
                        null,
                        content.hospitalName()));
    }

    /// The database keeps no more, and a notice must equal itself after a round trip.
    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Names no citizen: it may end up in a log line.
    @Override
    public String toString() {
        return "IncomingNotice[%s, %s %s]".formatted(ids.header(), content.type(), content.change());
    }
}
