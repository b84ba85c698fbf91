package dk.overgang.course.reasons.domain;

import dk.overgang.course.programmes.domain.Text;
import java.util.List;
import java.util.Set;

/// The reasons that a municipality offers, each with its text. A course keeps the code; one that is no longer
/// offered stays where it was given.
///
/// @param version grows with each edition
/// @param pause why a course is paused
/// @param startCorrection why the first day is corrected
/// @param length why a course lasts longer
/// @param end why a course ends early: some of the codes that courses know
public record CourseReasons(
        int version, List<Reason> pause, List<Reason> startCorrection, List<Reason> length, List<Reason> end) {

    private static final Set<String> ENDS = Set.of("DECLINED_BY_CITIZEN", "MOVED", "OTHER");

    /// A code and what people read for it.
    public record Reason(String code, Text text) {

        public Reason {
            require(
                    code.matches("[A-Z][A-Z0-9_]{1,39}"),
                    "code must be 2 to 40 capital letters, digits and underscores");
        }
    }

    public CourseReasons {
        require(version > 0, "version must be 1 or more");
        pause = distinct("pause", pause);
        startCorrection = distinct("startCorrection", startCorrection);
        length = distinct("length", length);
        end = distinct("end", end);
        require(
                end.stream().map(Reason::code).allMatch(ENDS::contains),
                "end may hold DECLINED_BY_CITIZEN, MOVED and OTHER");
    }

    private static List<Reason> distinct(String name, List<Reason> reasons) {
        require(!reasons.isEmpty(), name + " must hold at least one reason");
        require(
                reasons.stream().map(Reason::code).distinct().count() == reasons.size(),
                name + " must not hold a code twice");
        return List.copyOf(reasons);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
