package dk.overgang.course.course.domain;

import dk.overgang.course.course.domain.pauses.HospitalStay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Notices of invented hospital episodes, and what referral-service would make of those that have arrived: of each
/// episode the newest word on its admission and on its discharge counts.
record Notices(List<Notice> arrived) {

    enum About {
        ADMISSION,
        DISCHARGE
    }

    /// @param on the day of it; absent when it never was (a cancellation)
    record Notice(
            int episode,
            About about,
            int revision,
            @Nullable LocalDate on) {}

    static Notices none() {
        return new Notices(List.of());
    }

    Notices with(Notice notice) {
        var all = new ArrayList<>(arrived);
        all.add(notice);
        return new Notices(List.copyOf(all));
    }

    List<HospitalStay> stays() {
        return arrived.stream()
                .map(Notice::episode)
                .distinct()
                .sorted()
                .map(this::stay)
                .toList();
    }

    private HospitalStay stay(int episode) {
        var admission = newest(episode, About.ADMISSION);
        var cancelled = admission.isPresent() && admission.get().on() == null;
        var discharge = newest(episode, About.DISCHARGE);
        return new HospitalStay(
                new UUID(7, episode),
                List.of(new UUID(8, episode)),
                true,
                cancelled,
                admission.map(Notice::on).orElse(null),
                discharge.map(Notice::on).orElse(null),
                List.of(),
                List.of());
    }

    private Optional<Notice> newest(int episode, About about) {
        return arrived.stream()
                .filter(notice -> notice.episode() == episode && notice.about() == about)
                .max(Comparator.comparingInt(Notice::revision));
    }

    /// All that a hospital tells about one episode, in the order it is told: corrections of the admission, of the
    /// discharge, and at times the cancellation of either.
    static List<Notice> about(int episode, LocalDate admitted, Random dice) {
        var notices = new ArrayList<Notice>();
        revisions(dice)
                .forEach(revision -> notices.add(
                        new Notice(episode, About.ADMISSION, revision, admitted.minusDays(dice.nextInt(6)))));
        if (dice.nextInt(5) > 0) {
            var home = admitted.plusDays(dice.nextInt(30));
            revisions(dice)
                    .forEach(revision -> notices.add(
                            new Notice(episode, About.DISCHARGE, revision, home.plusDays(dice.nextInt(6)))));
        }
        if (dice.nextInt(2) == 0) {
            notices.add(new Notice(episode, dice.nextBoolean() ? About.ADMISSION : About.DISCHARGE, 9, null));
        }
        return notices;
    }

    private static IntStream revisions(Random dice) {
        return IntStream.rangeClosed(1, 1 + dice.nextInt(2));
    }
}
