package dk.overgang.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table for the terminal under a sentence that says what it shows.
public record Table(String sentence, List<List<String>> rows) {

    public static Table of(String sentence, String... columns) {
        return new Table(sentence, new ArrayList<>(List.of(List.of(columns))));
    }

    public Table row(String... cells) {
        var _ = rows.add(List.of(cells));
        return this;
    }

    public static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1_000_000);
    }

    public static String kib(double bytes) {
        return String.format(Locale.ROOT, "%.0f KiB", bytes / 1024);
    }

    public static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    /// The figures are what the command is for, so they go to standard output and not to a log.
    public static void print(Object text) {
        System.out.println(text);
    }

    @Override
    public String toString() {
        return "\n" + sentence + "\n" + rows.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(width(column) - cells.get(column).length()))
                .collect(Collectors.joining("   ", "  ", ""))
                .stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
