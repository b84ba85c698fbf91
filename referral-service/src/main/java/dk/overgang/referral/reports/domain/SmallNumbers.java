package dk.overgang.referral.reports.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which numbers of a table must not be told, whose sum is: those that are small, and as many of the next ones
/// that nobody finds the small ones by subtraction.
final class SmallNumbers {

    private SmallNumbers() {}

    /// The places of the hidden ones. They are none, or at least two that together are not small.
    static Set<Integer> hidden(List<Integer> counts, int smallest) {
        var hidden = new HashSet<Integer>();
        var rising = IntStream.range(0, counts.size())
                .boxed()
                .filter(place -> counts.get(place) > 0)
                .sorted(Comparator.comparing(counts::get))
                .toList();
        var sum = 0;
        for (var place : rising) {
            var isSmall = counts.get(place) < smallest;
            var givesAway = !hidden.isEmpty() && (hidden.size() < 2 || sum < smallest);
            if (isSmall || givesAway) {
                hidden.add(place);
                sum += counts.get(place);
            }
        }
        return hidden;
    }
}
