package dk.overgang.benchmarks.figures;

import static dk.overgang.benchmarks.stored.PlatformSearches.BY_NUMBER;
import static dk.overgang.benchmarks.stored.PlatformSearches.EVERYBODY;
import static dk.overgang.benchmarks.stored.PlatformSearches.PAGE;

import dk.overgang.benchmarks.stored.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was measured among more and more citizens, and in words what of it is the store's doing.
///
/// @param store whose speed the searches are
record GrowthTables(List<Growth> sizes, List<Search> searches, Store store) {
    /// A search that takes this share of a look at every citizen has looked at a good part of them.
    private static final double LOOKS_AT_MANY = 0.2;

    enum Store {
        EMBEDDED(
                "Each has a declared index, so this is the embedded store's doing and not the platform's: measure with --mongodb what remains."),
        MONGODB("No declared index serves them, so this is the platform's doing.");

        private final String blame;

        Store(String blame) {
            this.blame = blame;
        }
    }

    List<Object> inOrder() {
        return List.of(requests(), searchTimes(), "\n" + words());
    }

    private Table requests() {
        var table = Table.of(
                "Requests among stored citizens of one municipality, one at a time and by turns: a notice about a citizen with two old stays, and the first page of the courses",
                "citizens",
                "notice answered p50",
                "p99",
                "in all services p50",
                "p99",
                "course list p50",
                "p99",
                "of each");
        sizes.forEach(size -> requests(table, size));
        return table;
    }

    private static void requests(Table table, Growth size) {
        var _ = table.row(
                String.valueOf(size.citizens()),
                Table.millis(size.answered().percentile(50)),
                Table.millis(size.answered().percentile(99)),
                Table.millis(size.settled().percentile(50)),
                Table.millis(size.settled().percentile(99)),
                Table.millis(size.listed().percentile(50)),
                Table.millis(size.listed().percentile(99)),
                String.valueOf(size.answered().count()));
    }

    private Table searchTimes() {
        var table = Table.of(
                "The platform's searches by something else than an id, made by the driver alone, p50 of nine, by the number of stored citizens",
                cells("search", size -> String.valueOf(size.citizens())));
        for (var search : searches) {
            var _ = table.row(cells(search.name(), size -> Table.millis(size.search(search.name()))));
        }
        return table;
    }

    private String[] cells(String first, Function<Growth, String> cell) {
        return Stream.concat(Stream.of(first), sizes.stream().map(cell)).toArray(String[]::new);
    }

    private String words() {
        var words = new ArrayList<String>();
        words.add(grown("a notice's answer", size -> size.answered().percentile(50), BY_NUMBER));
        words.add(grown("the course list", size -> size.listed().percentile(50), PAGE));
        var slow = searches.stream()
                .map(Search::name)
                .filter(name -> !name.equals(EVERYBODY) && looksAtMany(name))
                .toList();
        if (slow.isEmpty()) {
            words.add("No search looks at a good part of the documents: an index serves each.");
        } else {
            words.add(
                    slow.stream().collect(Collectors.joining("; ", "These look at a good part of the documents: ", "."))
                            + " " + store.blame);
        }
        return String.join("\n", words);
    }

    private String grown(String what, ToDoubleFunction<Growth> p50, String search) {
        var first = sizes.getFirst();
        var last = sizes.getLast();
        return "From %d to %d citizens %s (p50) grew by %s, the search behind it (%s) by %s."
                .formatted(
                        first.citizens(),
                        last.citizens(),
                        what,
                        Table.millis(p50.applyAsDouble(last) - p50.applyAsDouble(first)),
                        search,
                        Table.millis(last.search(search) - first.search(search)));
    }

    private boolean looksAtMany(String search) {
        var last = sizes.getLast();
        return last.search(search) > last.search(EVERYBODY) * LOOKS_AT_MANY;
    }
}
