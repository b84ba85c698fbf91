package dk.overgang.course.results.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dk.overgang.course.measurements.domain.TeamAverages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// How many courses have which value, told so that no single citizen can be recognised: a group of fewer
/// courses
/// than [TeamAverages#FEWEST_COURSES] is told together with others.
///
/// @param what the code of what is counted
/// @param courses that have a value
/// @param groups the largest one first
/// @param others how many courses have one of the values that are not told; 0 where there are none
public record Tally(String what, int courses, List<Group> groups, int others) {

    /// The courses that have one value.
    ///
    /// @param courses how many they are
    public record Group(String value, int courses) {}

    public Tally {
        groups = List.copyOf(groups);
    }

    /// The counts; none of too few courses.
    ///
    /// @param values one for each course
    public static Optional<Tally> of(String what, List<String> values) {
        if (values.size() < TeamAverages.FEWEST_COURSES) {
            return Optional.empty();
        }
        var told = new ArrayList<>(groups(values));
        var others = 0;
        // The rest of the sum would tell a small group that stands alone, so the next one joins it.
        while (!told.isEmpty()
                && (told.getLast().courses() < TeamAverages.FEWEST_COURSES
                        || (others > 0 && others < TeamAverages.FEWEST_COURSES))) {
            others += told.removeLast().courses();
        }
        return Optional.of(new Tally(what, values.size(), told, others));
    }

    private static List<Group> groups(List<String> values) {
        return values.stream().collect(groupingBy(value -> value, TreeMap::new, counting())).entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue().intValue()))
                .sorted(Comparator.comparingInt(Group::courses).reversed())
                .toList();
    }
}
