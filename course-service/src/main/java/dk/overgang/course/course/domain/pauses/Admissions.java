package dk.overgang.course.course.domain.pauses;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The hospital stays that count for a course, as far as they are known now: inpatient ones that reach into it and
/// that
/// the worker has not judged otherwise.
///
/// @param start of the course; null before the start, when no stay counts
public record Admissions(UUID course, @Nullable LocalDate start, List<Pause> pauses, List<HospitalStay> stays) {

    /// The stays of a course that has started.
    ///
    /// @param judged episodes whose pause the worker has voided
    public static Admissions of(
            UUID course, LocalDate start, List<Pause> pauses, List<HospitalStay> stays, List<UUID> judged) {
        var counted = stays.stream()
                .filter(stay -> stay.inpatient() && !stay.cancelled() && stay.from() != null)
                .filter(stay -> stay.reachesInto(start) && !stay.shares(judged))
                .sorted(Comparator.comparing(Admissions::admission))
                .toList();
        return new Admissions(course, start, pauses, counted);
    }

    public static Admissions none(UUID course) {
        return new Admissions(course, null, List.of(), List.of());
    }

    /// The last discharge; none while the citizen is still admitted under any of the stays.
    public static @Nullable LocalDate discharge(List<HospitalStay> stays) {
        return stays.stream().allMatch(HospitalStay::isOver)
                ? stays.stream()
                        .map(HospitalStay::to)
                        .flatMap(Stream::ofNullable)
                        .max(LocalDate::compareTo)
                        .orElse(null)
                : null;
    }

    /// Stays that rest on no pause yet, the earliest first.
    public List<HospitalStay> uncovered() {
        return stays.stream()
                .filter(stay -> pauses.stream()
                        .filter(pause -> !pause.voided())
                        .noneMatch(pause -> stay.shares(pause.episodes())))
                .toList();
    }

    public Pause pauseFor(HospitalStay stay, boolean confirmed) {
        var id = UUID.nameUUIDFromBytes((course + "/pause/" + stay.id()).getBytes(StandardCharsets.UTF_8));
        return Pause.byHospital(id, stay, inCourse(admission(stay)), confirmed);
    }

    /// The day from which a pause counts; none when no stay is left to rest on.
    public Optional<LocalDate> firstDay(Pause pause) {
        return under(pause).stream().findFirst().map(stay -> inCourse(admission(stay)));
    }

    /// The discharge that ends a pause; none while the citizen is still admitted under any of its stays.
    public @Nullable LocalDate discharge(Pause pause) {
        return discharge(under(pause));
    }

    /// The discharge as it is known since a pause was resumed on another day, if it has changed.
    public @Nullable LocalDate correctedDischarge(Pause pause) {
        var discharge = pause.isClosed() ? discharge(pause) : null;
        return Objects.equals(discharge, pause.dischargedOn()) || Objects.equals(discharge, pause.to())
                ? null
                : discharge;
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
