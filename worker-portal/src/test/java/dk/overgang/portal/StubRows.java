package dk.overgang.portal;

import static java.util.stream.Collectors.joining;

import dk.overgang.portal.StubServices.Asked;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rows of a list that a service filters.
public final class StubRows {

    private static final Pattern FILTER = Pattern.compile("[?&](status|group)=([A-Z_]+)");

    private StubRows() {}

    /// Of those rows the ones with the status and the group that are asked for, as JSON.
    public static String of(Asked asked, String... rows) {
        var wanted = FILTER.matcher(asked.path())
                .results()
                .map(found -> "\"%s\": \"%s\"".formatted(found.group(1), found.group(2)))
                .toList();
        return Stream.of(rows)
                .filter(row -> wanted.stream().allMatch(row::contains))
                .collect(joining(", "));
    }
}
