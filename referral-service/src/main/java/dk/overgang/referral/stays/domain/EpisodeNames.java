package dk.overgang.referral.stays.domain;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Which names mean one episode of care: those that ever stood together in a message, as the hospital's own and
/// the national one (LPR3) do (standards 1.3). The first name of the earliest message stands for all of them.
final class EpisodeNames {

    private static final Comparator<HospitalNotice> SENT =
            comparing(HospitalNotice::sentAt).thenComparing(HospitalNotice::messageKey);

    private final Map<UUID, UUID> canonical = new LinkedHashMap<>();

    static EpisodeNames of(List<HospitalNotice> notices) {
        var names = new EpisodeNames();
        notices.stream().sorted(SENT).forEach(names::learn);
        return names;
    }

    UUID of(HospitalNotice notice) {
        return Objects.requireNonNull(canonical.get(notice.episode()));
    }

    private void learn(HospitalNotice notice) {
        var known = notice.episodes()
                .map(canonical::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var name = known.size() < 2 ? known.stream().findFirst().orElse(notice.episode()) : joined(known);
        notice.episodes().forEach(one -> canonical.put(one, name));
    }

    /// Episodes that turn out to be one go by the name that was learnt first.
    private UUID joined(List<UUID> known) {
        var name =
                canonical.values().stream().filter(known::contains).findFirst().orElseThrow();
        canonical.replaceAll((_, before) -> known.contains(before) ? name : before);
        return name;
    }
}
