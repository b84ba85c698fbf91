package dk.overgang.referral.stays.domain;

import static java.util.Objects.requireNonNullElse;

import dk.overgang.medcom.domain.notices.NoticeChange;
import dk.overgang.medcom.domain.notices.NoticeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One kept notice. `messageKey` (sender SOR + "/" + message id) makes it count once, `occurredAt` is the time of
/// what it tells, `sentAt` says which of two notices about the same thing is the newer, `stayFrom` and `stayTo`
/// what it tells of the whole stay.
public record HospitalNotice(
        String messageKey,
        UUID episode,
        NoticeType type,
        NoticeChange change,
        Instant occurredAt,
        Instant sentAt,
        @Nullable Instant stayFrom,
        @Nullable Instant stayTo,
        String hospital,
        Context context) {

    /// What a message tells beside what happened: the other names of its episode, the messages before it (the one
    /// it follows last), whether the hospital asks for a report of admission (XDIS16), and who wrote it down
    /// where no hospital did (R.BR7), and the name of the hospital's unit.
    public record Context(
            List<UUID> otherEpisodes,
            List<String> predecessors,
            boolean reportAsked,
            @Nullable String registeredBy,
            @Nullable String hospitalName) {

        public static final Context NOTHING = new Context(List.of(), List.of(), false, null, null);

        public Context {
            otherEpisodes = List.copyOf(otherEpisodes);
            predecessors = List.copyOf(predecessors);
        }
    }

    /// A notice kept before contexts were has none.
    public HospitalNotice {
        context = requireNonNullElse(context, Context.NOTHING);
    }

    Stream<UUID> episodes() {
        return Stream.concat(Stream.of(episode), context.otherEpisodes().stream());
    }

    /// The message's own id, as those after it repeat it.
    String messageId() {
        return messageKey.substring(messageKey.indexOf('/') + 1);
    }

    boolean isByHand() {
        return context.registeredBy() != null;
    }

    HospitalNotice in(UUID canonical) {
        return new HospitalNotice(
                messageKey, canonical, type, change, occurredAt, sentAt, stayFrom, stayTo, hospital, context);
    }
}
