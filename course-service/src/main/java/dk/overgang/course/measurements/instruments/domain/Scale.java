package dk.overgang.course.measurements.instruments.domain;

import dk.overgang.course.programmes.domain.Text;
import java.util.List;

/// The whole numbers that an item is answered with; both ends are answers themselves.
///
/// @param labels what each number means, from the lowest to the highest; empty where only the numbers are shown
public record Scale(int from, int to, List<Text> labels) {

    public Scale {
        Instrument.require(from < to, "from must be below to");
        Instrument.require(
                labels.isEmpty() || labels.size() == to - from + 1,
                "labels must be empty or name every number from 'from' to 'to'");
        labels = List.copyOf(labels);
    }

    public boolean holds(int answer) {
        return from <= answer && answer <= to;
    }
}
