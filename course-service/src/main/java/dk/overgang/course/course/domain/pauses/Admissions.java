package dk.overgang.course.course.domain.pauses;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The hospital stays that count for a course, as far as they are known now: inpatient ones that reach into it and
/// that the worker has not judged otherwise.
///
/// @param start of the course; null before the start, when no stay counts
public record Admissions(UUID course, @Nullable LocalDate start, List<Pause> pauses, List<HospitalStay> stays) {

    /// The stays of a course that has started.
    ///
    /// @param judged episodes whose pause the worker has voided
    public static Admissions of(
            UUID course, LocalDate start, List<Pause> pauses, List<HospitalStay> stays, List<UUID> judged) {
        var counted = stays.stream()
                .flatMap(stay -> stay.without(judged).stream())
                .filter(stay -> stay.counts() && stay.from() != null && stay.reachesInto(start))
                .sorted(Comparator.comparing(Admissions::admission))
                .toList();
        return new Admissions(course, start, pauses, counted);
    }

    public static Admissions none(UUID course) {
        return new Admissions(course, null, List.of(), List.of());
    }

    /// The last discharge; none while the citizen is still admitted under any of the stays.
    public static @Nullable LocalDate discharge(List<HospitalStay> stays) {
        return HospitalStay.lastEnd(stays, HospitalStay::to).orElse(null);
    }

    /// Stays that rest on no pause yet, the earliest first.
    public List<HospitalStay> uncovered() {
        return stays.stream()
                .filter(stay -> pauses.stream()
                        .filter(pause -> !pause.voided())
                        .noneMatch(pause -> stay.shares(pause.episodes())))
                .toList();
    }

    /// A new pause for a stay that rests on none.
    public Pause pauseFor(HospitalStay stay, boolean confirmed) {
        return Pause.byHospital(unusedId(stay), stay, inCourse(admission(stay)), confirmed);
    }

    /// Follows from the stay. Another pause may have that id already: one that was opened for this stay, was
    /// joined by an earlier one, and ended before this stay began.
    private UUID unusedId(HospitalStay stay) {
        var id = named(stay, "");
        for (var number = 2; isUsed(id); number++) {
            id = named(stay, "/" + number);
        }
        return id;
    }

    private UUID named(HospitalStay stay, String suffix) {
        return UUID.nameUUIDFromBytes((course + "/pause/" + stay.id() + suffix).getBytes(StandardCharsets.UTF_8));
    }

    private boolean isUsed(UUID id) {
        return pauses.stream().anyMatch(pause -> pause.id().equals(id) && !pause.voided());
    }

    /// The day from which a pause counts; none when no stay is left to rest on.
    public Optional<LocalDate> firstDay(Pause pause) {
        return under(pause).stream().findFirst().map(stay -> inCourse(admission(stay)));
    }

    /// The discharge that ends a pause; none while the citizen is still admitted under any of its stays.
    public @Nullable LocalDate discharge(Pause pause) {
        return discharge(under(pause));
    }

    /// The days on which the citizen came home during a pause, the first one first: for stays that touch or
    /// overlap the last discharge alone, but each of them where days lie between (E4). Never before the pause.
    public List<LocalDate> returns(Pause pause) {
        var returns = new ArrayList<LocalDate>();
        @Nullable LocalDate home = null;
        for (var stay : under(pause)) {
            if (home != null && admission(stay).isAfter(home)) {
                returns.add(home);
                home = null;
            }
            if (stay.to() == null) {
                return List.copyOf(returns);
            }
            home = home == null || stay.to().isAfter(home) ? stay.to() : home;
        }
        if (home != null) {
            returns.add(home);
        }
        return returns.stream()
                .map(day -> day.isBefore(pause.from()) ? pause.from() : day)
                .distinct()
                .toList();
    }

    /// The pause as the worker ends it: it stands for the stays that had begun by then, and for these alone; what
    /// comes after the return is not covered by it.
    public Pause resumed(Pause pause, LocalDate on) {
        if (!pause.isHospitals()) {
            return pause.resumed(on, null);
        }
        var before = under(pause).stream()
                .filter(stay -> beganBefore(stay, pause, on))
                .toList();
        var episodes = before.stream()
                .flatMap(stay -> stay.episodes().stream())
                .distinct()
                .toList();
        return pause.standingFor(episodes).resumed(on, discharge(before));
    }

    private boolean beganBefore(HospitalStay stay, Pause pause, LocalDate on) {
        var from = inCourse(admission(stay));
        var isOverByThen = stay.to() != null && !stay.to().isAfter(on);
        return from.isBefore(on) || (from.equals(on) && (isOverByThen || from.equals(pause.from())));
    }

    /// Whether the worker ended the pause before any of its stays began, as they are known now.
    public boolean isOvertaken(Pause pause) {
        var to = pause.to();
        return to != null && firstDay(pause).filter(first -> first.isAfter(to)).isPresent();
    }

    /// The return by the discharge as it is known since a pause was resumed on another day, if it has changed. Never
    /// before the pause.
    public @Nullable LocalDate correctedReturn(Pause pause) {
        var discharge = pause.isClosed() ? discharge(pause) : null;
        if (discharge == null || discharge.equals(pause.dischargedOn())) {
            return null;
        }
        var home = discharge.isBefore(pause.from()) ? pause.from() : discharge;
        return home.equals(pause.to()) ? null : home;
    }

    /// Whether a pause was resumed after a discharge that is none any more.
    public boolean lostItsDischarge(Pause pause) {
        return pause.isClosed() && pause.dischargedOn() != null && discharge(pause) == null;
    }

    private List<HospitalStay> under(Pause pause) {
        return stays.stream().filter(stay -> stay.shares(pause.episodes())).toList();
    }

    /// A pause counts from the later of the admission and the course's start.
    private LocalDate inCourse(LocalDate admission) {
        return start != null && start.isAfter(admission) ? start : admission;
    }

    private static LocalDate admission(HospitalStay stay) {
        return Objects.requireNonNull(stay.from(), "only stays with a known admission count");
    }
}
