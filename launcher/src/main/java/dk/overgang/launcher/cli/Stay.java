package dk.overgang.launcher.cli;

import dk.overgang.referral.stays.domain.NoticeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the sample hospital remembers of one stay: its episode, when it began, the last message about it, and when what
/// was told had happened.
record Stay(UUID episode, Instant from, @Nullable String lastHeaderId, Map<NoticeType, Instant> told) {

    static Stay begun(UUID episode, Instant from, NoticeType with) {
        return new Stay(episode, from, null, Map.of(with, from));
    }

    Stay after(HospitalEvent event, Instant at, String headerId) {
        var now = new EnumMap<NoticeType, Instant>(NoticeType.class);
        now.putAll(told);
        var _ = switch (event.change()) {
            case NEW, CORRECTED -> now.put(event.type(), at);
            case CANCELLED -> now.remove(event.type());
        };
        return new Stay(episode, event.isStart() ? at : from, headerId, Map.copyOf(now));
    }

    /// An acute patient who is admitted stays in the same episode.
    boolean isOpenAcute() {
        return told.containsKey(NoticeType.ACUTE_STARTED)
                && !told.containsKey(NoticeType.ACUTE_ENDED)
                && !told.containsKey(NoticeType.ADMITTED);
    }
}
