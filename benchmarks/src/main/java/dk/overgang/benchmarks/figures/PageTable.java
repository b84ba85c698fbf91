package dk.overgang.benchmarks.figures;

import java.util.List;

/// What the page of a course takes among more and more stored ones.
record PageTable(List<PageTimes> sizes) {
    /// How many times as long the p99 may be among the most courses as among the fewest.
    private static final double AIM = 1.2;

    Table table() {
        var table = Table.of(
                "The page of a course, request by request and one page after another; aim: p99 within %s times of the first row"
                        .formatted(AIM),
                "request",
                "stored courses",
                "p50",
                "p99",
                "p50 by the first row's",
                "p99 by the first row's",
                "of each");
        for (var request : requests()) {
            sizes.forEach(size -> row(table, request, size));
        }
        return table;
    }

    private void row(Table table, String request, PageTimes size) {
        var _ = table.row(
                request,
                String.valueOf(size.stored()),
                Table.millis(size.percentile(request, 50)),
                Table.millis(size.percentile(request, 99)),
                Table.ratio(ratio(request, size, 50)),
                Table.ratio(ratio(request, size, 99)),
                String.valueOf(size.count()));
    }

    /// Which requests miss the aim.
    String words() {
        var first = sizes.getFirst();
        var last = sizes.getLast();
        var beyond = requests().stream()
                .filter(request -> ratio(request, last, 99) > AIM)
                .map(request -> "%s (%s)".formatted(request, Table.ratio(ratio(request, last, 99))))
                .toList();
        return "From %d to %d courses the p99 grew to more than %s times of: %s."
                .formatted(
                        first.stored(),
                        last.stored(),
                        AIM,
                        beyond.isEmpty() ? "no request" : String.join("; ", beyond));
    }

    private List<String> requests() {
        return List.copyOf(sizes.getFirst().taken().keySet());
    }

    private double ratio(String request, PageTimes size, int percent) {
        return size.percentile(request, percent) / sizes.getFirst().percentile(request, percent);
    }
}
