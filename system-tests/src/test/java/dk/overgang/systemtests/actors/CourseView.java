package dk.overgang.systemtests.actors;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A course as course-service shows it.
public record CourseView(
        String courseId,
        String citizenId,
        String status,
        boolean onHold,
        @Nullable Integer phase,
        @Nullable Plan plan,
        List<Pause> pauses,
        List<Proposal> proposals,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {

    public record Plan(int version, LocalDate start, List<Phase> phases, LocalDate plannedEnd, boolean held) {

        public List<LocalDate> boundaries() {
            return phases.stream().map(Phase::end).toList();
        }
    }

    /// `end` is the first day after.
    public record Phase(int number, LocalDate start, LocalDate end) {

        private boolean has(LocalDate day) {
            return !day.isBefore(start) && day.isBefore(end);
        }
    }

    public record Pause(
            String id,
            String reason,
            LocalDate from,
            @Nullable LocalDate to,
            boolean confirmed,
            boolean voided) {

        private boolean has(LocalDate day) {
            return !voided && !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    public record Proposal(
            String id,
            String kind,
            LocalDate date,
            @Nullable Plan plan) {}

    public Plan planned() {
        return Optional.ofNullable(plan).orElseThrow();
    }

    public List<LocalDate> boundaries() {
        return planned().boundaries();
    }

    public Optional<Proposal> proposal(String kind) {
        return proposals.stream()
                .filter(proposal -> proposal.kind().equals(kind))
                .findFirst();
    }

    public List<Pause> standingPauses() {
        return pauses.stream().filter(pause -> !pause.voided()).toList();
    }

    /// How many days of each phase were not paused.
    public List<Long> unpausedDays() {
        return planned().phases().stream()
                .map(phase -> unpaused(phase.start(), phase.end()))
                .toList();
    }

    /// Where the un-paused calendar stands at the end of a day, for example "79 of 92".
    public String dayOf(LocalDate today) {
        var stopped = standingPauses().stream()
                .filter(pause -> pause.to() == null && !pause.from().isAfter(today))
                .map(pause -> pause.from().minusDays(1));
        var day = Stream.concat(stopped, Stream.of(today))
                .min(LocalDate::compareTo)
                .orElse(today);
        var phase = planned().phases().stream()
                .filter(it -> it.has(day))
                .findFirst()
                .orElseThrow();
        return "%d of %d".formatted(unpaused(phase.start(), day.plusDays(1)), unpaused(phase.start(), phase.end()));
    }

    private long unpaused(LocalDate from, LocalDate to) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .limit(ChronoUnit.DAYS.between(from, to))
                .filter(day -> pauses.stream().noneMatch(pause -> pause.to() != null && pause.has(day)))
                .count();
    }
}
