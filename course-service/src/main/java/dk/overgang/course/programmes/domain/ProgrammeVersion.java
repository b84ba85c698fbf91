package dk.overgang.course.programmes.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One version of a programme (F-21): what a municipality offers, as data. A course keeps the version it began with,
/// so a change is a new version and concerns new courses only.
///
/// @param from the first day on which courses are opened with this version
/// @param targetGroup who it is for, for whoever reads it; who is accepted is referral-service's rules
/// @param startTrigger what begins phase 1 (R-080, C9, C11)
/// @param legalBases the laws its support may be granted under, the usual one first
/// @param months how long a course lasts, unless the law it is granted under says otherwise
/// @param monthsUnder how long under which law, where that is another number
/// @param phases the three phases, in order
/// @param evaluationEveryMonths how often the effort goals are evaluated, on a calendar of its own (R-131, E2)
/// @param checklist which checklists its courses work with
/// @param instruments what is measured and when
/// @param place whether it supplements or replaces what the municipality has
public record ProgrammeVersion(
        String code,
        int version,
        LocalDate from,
        Text name,
        Text targetGroup,
        StartTrigger startTrigger,
        List<String> legalBases,
        int months,
        Map<String, Integer> monthsUnder,
        ContactPhase contactPhase,
        List<PhaseGuide> phases,
        Caseload caseload,
        int evaluationEveryMonths,
        FocusGuideline focusAreas,
        VersionId checklist,
        List<InstrumentUse> instruments,
        Pauses pauses,
        Place place,
        Evidence evidence,
        Manual manual) {

    /// What begins phase 1.
    public enum StartTrigger {
        MOVE_IN,
        DISCHARGE,
        DECISION,
        JOB_MATCH,
        JOB_START
    }

    /// Whether the programme stands beside what the municipality has, or in its place.
    public enum Place {
        SUPPLEMENTS,
        REPLACES
    }

    /// The contact phase.
    ///
    /// @param normDays days after which a contact phase is longer than usual
    /// @param meetings how many meetings there should be before the start; fewer only warn (R-066, E14)
    public record ContactPhase(int normDays, int meetings) {

        public ContactPhase {
            require(normDays > 0, "normDays must be more than 0");
            require(meetings >= 0, "meetings must be 0 or more");
        }
    }

    /// What a phase is for, and how much contact and work it means.
    ///
    /// @param purpose what the phase is for, in a sentence
    /// @param toCitizen what the citizen is told about it at the phase change
    /// @param contacts how many contacts there should be in that many weeks
    /// @param caseloadPercent how much a course in this phase weighs in a worker's caseload (C7)
    public record PhaseGuide(Text name, Text purpose, Text toCitizen, int contacts, int perWeeks, int caseloadPercent) {

        public PhaseGuide {
            require(contacts >= 0, "contacts must be 0 or more");
            require(perWeeks > 0, "perWeeks must be more than 0");
            require(caseloadPercent > 0, "caseloadPercent must be more than 0");
        }
    }

    /// The caseload norm (R-035 to R-037, C7, C16): no hours, but citizens for a full-time worker.
    ///
    /// @param lastMonthPercent what a course weighs in its last month, at most what phase 1 weighs (E33)
    public record Caseload(int citizensPerWorker, int lastMonthPercent) {

        public Caseload {
            require(citizensPerWorker > 0, "citizensPerWorker must be more than 0");
            require(lastMonthPercent > 0, "lastMonthPercent must be more than 0");
        }
    }

    /// How many focus areas are usual in a phase; other numbers warn and refuse nothing (R-122, C6).
    public record FocusGuideline(int from, int to) {

        public FocusGuideline {
            require(from >= 0 && from <= to, "from must be 0 or more and not above to");
        }
    }

    /// An instrument and when it is used.
    public record InstrumentUse(VersionId instrument, List<Point> points) {

        public InstrumentUse {
            require(!points.isEmpty(), "points must name at least one point in time");
        }
    }

    /// A point in time at which something is measured (R-239, E31).
    ///
    /// @param days after the point's day, before it where negative
    /// @param months the same in months
    /// @param windowDays how long after its day the measurement still counts as this one
    public record Point(PointKind kind, int days, int months, int windowDays) {

        public Point {
            require(windowDays >= 0, "windowDays must be 0 or more");
        }
    }

    /// What the day of a measurement is counted from.
    public enum PointKind {
        /// The first day of phase 1.
        START,
        /// The planned end, whatever the end became.
        END,
        /// The planned end, after which the course is over; needs a consent of its own.
        FOLLOW_UP,
        /// The first day of phase 2 and of phase 3; offered, not due.
        PHASE_CHANGE
    }

    /// What an inpatient stay does (E7), and after how many days a pause is reviewed (E11).
    public record Pauses(Policy policy, List<Integer> reviewAfterDays) {

        /// AUTOMATIC pauses at once and leaves the pause unconfirmed; PROPOSE asks the worker first.
        public enum Policy {
            AUTOMATIC,
            PROPOSE
        }
    }

    /// How well the programme is tried.
    public record Evidence(String status, Text text) {}

    /// The method's manual.
    public record Manual(Text name, String edition) {}

    public ProgrammeVersion {
        require(!code.isBlank(), "code must be given");
        require(version > 0, "version must be 1 or more");
        require(phases.size() == 3, "phases must be three: a course has three phases (R-073)");
        require(!legalBases.isEmpty(), "legalBases must name at least one law");
        require(
                months > 0 && months % 3 == 0,
                "months must be divisible by three: the phases are equally long (R-074)");
        require(
                monthsUnder.values().stream().allMatch(length -> length > 0 && length % 3 == 0),
                "monthsUnder must be divisible by three: the phases are equally long (R-074)");
        require(legalBases.containsAll(monthsUnder.keySet()), "monthsUnder names a law that legalBases does not name");
        require(
                caseload.lastMonthPercent() <= phases.getFirst().caseloadPercent(),
                "lastMonthPercent must not be above the weight of phase 1 (E33)");
        require(evaluationEveryMonths > 0, "evaluationEveryMonths must be more than 0");
        legalBases = List.copyOf(legalBases);
        monthsUnder = Map.copyOf(monthsUnder);
        phases = List.copyOf(phases);
        instruments = List.copyOf(instruments);
    }

    public VersionId id() {
        return new VersionId(code, version);
    }

    /// How long a course lasts that is granted under that law.
    public int monthsUnder(@Nullable String legalBasis) {
        return legalBasis == null ? months : monthsUnder.getOrDefault(legalBasis, months);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
