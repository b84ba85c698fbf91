package dk.overgang.course.contact.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dk.overgang.course.contact.domain.ContactGuide.Norm;
import dk.overgang.course.course.domain.Course;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How close the contact is in a course, week by week and phase by phase, beside the guide of its programme (R-156
/// to R-162, F-36), or of this citizen. The guide is no floor: nothing is refused or demanded, and phase 2 may
/// be as close as phase 1
/// (C4).
///
/// @param weeks from the opening, or the first contact or attempt, to today or the last day of the course; they
///     begin on Mondays
/// @param phases every part of the course that has begun, in the order of [PhaseStamp]
/// @param falling whether contact falls over the phases: no phase has more contacts a week than the one before it,
///     and the last has fewer than the first. Null until two phases have lasted a week each.
/// @param aroundTheStart null before the start
public record Intensity(
        List<Week> weeks,
        List<Total> phases,
        @Nullable Boolean falling,
        @Nullable AroundTheStart aroundTheStart) {

    private static final int DAYS_IN_A_WEEK = 7;

    /// The manual names no number of weeks around the move: these are ours.
    private static final int WEEKS_BEFORE_THE_START = 2;

    private static final int WEEKS_FROM_THE_START = 4;

    /// What happened in a time.
    ///
    /// @param contacts with the citizen
    /// @param coordination contacts with the network or providers, with or without the citizen
    /// @param minutes of all contacts, as far as they were noted
    /// @param attempts to reach the citizen, which are no contacts
    public record Tally(int contacts, int coordination, int minutes, int attempts) {

        private static Tally of(List<Contact> contacts, long attempts) {
            return new Tally(
                    count(contacts, Contact::isWithCitizen),
                    count(contacts, Contact::isCoordination),
                    contacts.stream().mapToInt(Contact::minutes).sum(),
                    Math.toIntExact(attempts));
        }

        private static int count(List<Contact> contacts, Predicate<Contact> counts) {
            return Math.toIntExact(contacts.stream().filter(counts).count());
        }
    }

    /// One week.
    ///
    /// @param phase where most of its days lie, as far as they belong to the course and have come; the later one
    ///     of two halves
    /// @param guide how many contacts there should be in it; null outside the phases, so also in a pause
    public record Week(
            LocalDate monday,
            PhaseStamp phase,
            Tally tally,
            @Nullable Double guide) {}

    /// A phase, the contact phase, or all pauses together.
    ///
    /// @param days so far, without those of pauses; 0 after the course, which has no length
    /// @param contactsAWeek with the citizen; null where there are no days
    /// @param coordinationAWeek with the network or providers; null where there are no days
    /// @param guide how many contacts with the citizen there should be in a week; null for what is no phase
    public record Total(
            PhaseStamp phase,
            int days,
            Tally tally,
            @Nullable Double contactsAWeek,
            @Nullable Double coordinationAWeek,
            @Nullable Double guide) {

        /// A phase that has lasted less than a week says nothing yet.
        private boolean isComparable() {
            return phase.phase().isPresent() && days >= DAYS_IN_A_WEEK;
        }

        private double rate() {
            return (double) tally.contacts() / days;
        }
    }

    /// The weeks around the start, which is the move where the programme begins with one: the need is greatest then
    /// . Pauses and the phases are not told apart here.
    ///
    /// @param from two weeks before the start
    /// @param to four weeks after it, the first day that does not count
    /// @param days of them that have come, from the first day that is known of the course
    /// @param contactsAWeek with the citizen; null where there are no days
    public record AroundTheStart(
            LocalDate from,
            LocalDate to,
            int days,
            Tally tally,
            @Nullable Double contactsAWeek) {}

    public Intensity {
        weeks = List.copyOf(weeks);
        phases = List.copyOf(phases);
    }

    /// How close the contact has been until today.
    ///
    /// @param guide what holds for each phase, in order
    /// @param entries the contact log; notes in it, and what was withdrawn, count for nothing
    public static Intensity of(
            Course course, List<Norm> guide, List<Contact> entries, List<Attempt> attempts, LocalDate today) {
        return new Counting(
                        course,
                        guide,
                        entries.stream().filter(Contact::counts).toList(),
                        attempts.stream().filter(Attempt::counts).toList(),
                        today)
                .result();
    }

    private record Counting(
            Course course, List<Norm> guide, List<Contact> contacts, List<Attempt> attempts, LocalDate today) {

        Intensity result() {
            var stamps = new LinkedHashMap<LocalDate, PhaseStamp>();
            days().forEach(day -> stamps.put(day, stamp(day)));
            var totals = Stream.of(PhaseStamp.values())
                    .flatMap(stamp -> total(stamp, days(stamps, stamp)).stream())
                    .toList();
            return new Intensity(weeks(stamps), totals, falling(totals), aroundTheStart(stamps));
        }

        private @Nullable AroundTheStart aroundTheStart(LinkedHashMap<LocalDate, PhaseStamp> stamps) {
            var start = course.start();
            if (start == null) {
                return null;
            }
            var from = start.minusWeeks(WEEKS_BEFORE_THE_START);
            var to = start.plusWeeks(WEEKS_FROM_THE_START);
            Predicate<LocalDate> lies = day -> !day.isBefore(from) && day.isBefore(to);
            var days = Math.toIntExact(stamps.keySet().stream().filter(lies).count());
            var tally = tally(day -> lies.test(day) && stamps.containsKey(day));
            return new AroundTheStart(from, to, days, tally, aWeek(tally.contacts(), days));
        }

        /// Every day of the course that has come, from the first of which something is known.
        private Stream<LocalDate> days() {
            var known = Stream.of(
                            Stream.ofNullable(course.casework().preparation().openedOn()),
                            Stream.ofNullable(course.start()),
                            contacts.stream().map(Contact::on),
                            attempts.stream().map(Attempt::on))
                    .flatMap(days -> days);
            return known.min(Comparator.naturalOrder())
                    .filter(first -> !first.isAfter(today))
                    .map(first -> first.datesUntil(today.plusDays(1)))
                    .orElseGet(Stream::empty)
                    .takeWhile(day -> stamp(day) != PhaseStamp.AFTER);
        }

        private PhaseStamp stamp(LocalDate day) {
            return PhaseStamp.of(course, day);
        }

        private static int days(LinkedHashMap<LocalDate, PhaseStamp> stamps, PhaseStamp stamp) {
            return Math.toIntExact(
                    stamps.values().stream().filter(stamp::equals).count());
        }

        private List<Week> weeks(LinkedHashMap<LocalDate, PhaseStamp> stamps) {
            var weeks = stamps.keySet().stream().collect(groupingBy(Counting::monday, TreeMap::new, counting()));
            return weeks.keySet().stream().map(monday -> week(monday, stamps)).toList();
        }

        private Week week(LocalDate monday, LinkedHashMap<LocalDate, PhaseStamp> stamps) {
            var phase = mostOf(monday.datesUntil(monday.plusWeeks(1))
                    .flatMap(day -> Stream.ofNullable(stamps.get(day)))
                    .toList());
            return new Week(
                    monday,
                    phase,
                    tally(day -> stamps.containsKey(day) && monday(day).equals(monday)),
                    guide(phase));
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        private static PhaseStamp mostOf(List<PhaseStamp> week) {
            var counted = week.stream().collect(groupingBy(stamp -> stamp, LinkedHashMap::new, counting()));
            return counted.entrySet().stream()
                    .reduce((one, later) -> later.getValue() >= one.getValue() ? later : one)
                    .orElseThrow()
                    .getKey();
        }

        private Tally tally(Predicate<LocalDate> counts) {
            return Tally.of(
                    contacts.stream()
                            .filter(contact -> counts.test(contact.on()))
                            .toList(),
                    attempts.stream()
                            .filter(attempt -> counts.test(attempt.on()))
                            .count());
        }

        /// None for what has neither begun nor been written about.
        private Optional<Total> total(PhaseStamp stamp, int days) {
            var tally = tally(day -> stamp(day) == stamp);
            return days == 0 && tally.equals(new Tally(0, 0, 0, 0))
                    ? Optional.empty()
                    : Optional.of(new Total(
                            stamp,
                            days,
                            tally,
                            aWeek(tally.contacts(), days),
                            aWeek(tally.coordination(), days),
                            guide(stamp)));
        }

        private static @Nullable Double aWeek(int number, int days) {
            return days == 0 ? null : Double.valueOf(rounded((double) number * DAYS_IN_A_WEEK / days));
        }

        private @Nullable Double guide(PhaseStamp stamp) {
            return stamp.phase().map(number -> guide.get(number - 1).aWeek()).orElse(null);
        }

        private static double rounded(double number) {
            return Math.round(number * 100) / 100.0;
        }

        private static @Nullable Boolean falling(List<Total> totals) {
            var rates =
                    totals.stream().filter(Total::isComparable).map(Total::rate).toList();
            if (rates.size() < 2) {
                return null;
            }
            var neverRises = rates.equals(
                    rates.stream().sorted(Comparator.reverseOrder()).toList());
            return neverRises && rates.getLast() < rates.getFirst();
        }
    }
}
