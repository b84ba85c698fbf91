package dk.overgang.network.offers.hsds;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.network.offers.hsds.domain.HsdsFaults;
import dk.overgang.network.offers.hsds.domain.HsdsRow;
import dk.overgang.network.offers.hsds.domain.HsdsTable;
import dk.overgang.network.offers.hsds.domain.HsdsTables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/// HSDS 3 as a package of files: a zip with one CSV file for each table, comma-separated, in UTF-8, its first line
/// the names of the columns.
final class CsvPackage {

    /// As much as some thousand offers with long texts have; what unpacks to more is no directory.
    static final int MOST_UNPACKED = 50 * 1_048_576;

    private static final int MOST_FILES = 60;
    private static final String ENDING = ".csv";
    private static final String MARK = "\ufeff";

    /// Quotes only where they are needed.
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

    /// Two packages of the same directory are the same.
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final HsdsFaults faults;
    private final Map<HsdsTable, List<HsdsRow>> tables = new EnumMap<>(HsdsTable.class);
    private final Set<String> seen = new HashSet<>();

    private CsvPackage(HsdsFaults faults) {
        this.faults = faults;
    }

    /// Reads a package.
    ///
    /// @param faults what is wrong with its form is noted there
    static HsdsTables read(byte[] zip, HsdsFaults faults) {
        var reading = new CsvPackage(faults);
        reading.unpack(zip);
        return new HsdsTables(reading.tables);
    }

    /// Nothing is written to a disk, so a name in the zip is only a name.
    private void unpack(byte[] zip) {
        var left = MOST_UNPACKED;
        var files = 0;
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (++files > MOST_FILES) {
                    faults.add("", "hsds-too-many-files", MOST_FILES);
                    return;
                }
                var content = entries.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    faults.add("", "hsds-too-large", MOST_UNPACKED / 1_048_576);
                    return;
                }
                file(entry, content);
            }
        } catch (IOException | IllegalArgumentException broken) {
            faults.add("", "hsds-zip");
            return;
        }
        if (files == 0) {
            faults.add("", "hsds-zip");
        } else if (!seen.contains(HsdsTable.SERVICES.file())) {
            faults.add("", "hsds-file-missing", HsdsTable.SERVICES.file());
        }
    }

    /// A package may lie in a folder of the zip; what is no CSV file, and what an operating system adds, is read over.
    private void file(ZipEntry entry, byte[] content) {
        var path = entry.getName();
        var name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (entry.isDirectory() || !name.endsWith(ENDING) || name.startsWith(".") || path.startsWith("__MACOSX/")) {
            return;
        }
        var title = name.substring(0, name.length() - ENDING.length());
        if (HsdsTable.READ_OVER.contains(title)) {
            return;
        }
        HsdsTable.of(title)
                .ifPresentOrElse(
                        table -> {
                            if (seen.add(table.file())) {
                                table(table, content);
                            } else {
                                faults.add("/" + table.file(), "hsds-file-twice");
                            }
                        },
                        () -> faults.add("", "hsds-file-unknown", knownFiles()));
    }

    private static String knownFiles() {
        return Arrays.stream(HsdsTable.values()).map(HsdsTable::file).collect(Collectors.joining(", "));
    }

    private void table(HsdsTable table, byte[] content) {
        text(content).ifPresentOrElse(text -> rows(table, text), () -> faults.add("/" + table.file(), "hsds-utf8"));
    }

    private static Optional<String> text(byte[] content) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return Optional.of(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private void rows(HsdsTable table, String text) {
        var rows = new ArrayList<HsdsRow>();
        var columns = List.<String>of();
        var cells = new ArrayList<String>();
        var line = 1;
        try (var parser = CSV.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    line = cells.isEmpty() ? parser.currentTokenLocation().getLineNr() : line;
                    cells.add(parser.getString());
                } else if (token == JsonToken.END_ARRAY) {
                    if (columns.isEmpty()) {
                        columns = header(table, cells);
                    } else if (!isBlank(cells)) {
                        rows.add(row("/%s/%d".formatted(table.file(), line), columns, cells));
                    }
                    cells.clear();
                }
            }
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            // A field that does not end is noticed at the end of the file: what helps is where its row begins.
            var where = at == null || !cells.isEmpty() ? line : at.getLineNr();
            faults.add("/%s/%d".formatted(table.file(), where), "hsds-csv");
        }
        if (columns.isEmpty()) {
            faults.add("/" + table.file(), "hsds-no-columns", String.join(", ", table.required()));
        }
        tables.put(table, rows);
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    /// The names of the columns, without those of which nothing is kept.
    private List<String> header(HsdsTable table, List<String> cells) {
        var place = "/%s/1".formatted(table.file());
        var columns = cells.stream().map(String::strip).toList();
        if (columns.size() == 1 && columns.getFirst().contains(";")) {
            faults.add(place, "hsds-comma");
            return columns;
        }
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (!table.columns().contains(column)) {
                faults.add("%s/%d".formatted(place, i + 1), "hsds-column-unknown", String.join(", ", table.columns()));
            } else if (columns.indexOf(column) < i) {
                faults.add(place + "/" + column, "hsds-column-twice");
            }
        }
        for (var required : table.required()) {
            if (!columns.contains(required)) {
                faults.add(place + "/" + required, "hsds-column-missing");
            }
        }
        return columns;
    }

    private HsdsRow row(String place, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            faults.add(place, "hsds-cells", columns.size(), cells.size());
        }
        var values = new HashMap<String, String>();
        for (var i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            values.put(columns.get(i), cells.get(i));
        }
        return new HsdsRow(place, values);
    }

    /// Writes a package.
    static byte[] write(HsdsTables directory) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var table : HsdsTable.values()) {
                if (!table.written().isEmpty()) {
                    var entry = new ZipEntry(table.file());
                    entry.setTimeLocal(TIME);
                    zip.putNextEntry(entry);
                    zip.write(csv(table, directory.of(table)).getBytes(UTF_8));
                    zip.closeEntry();
                }
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static String csv(HsdsTable table, List<HsdsRow> rows) {
        var schema = CsvSchema.builder()
                .addColumns(table.written(), CsvSchema.ColumnType.STRING)
                .build();
        var values = rows.stream().map(HsdsRow::values).toList();
        return String.join(",", table.written()) + "\n" + CSV.writer(schema).writeValueAsString(values);
    }
}
