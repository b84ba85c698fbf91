package dk.overgang.access.log.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.overgang.access.log.chain.Entry.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ends of a service's chains in a file outside the database, one line `instance number hash` for each time
/// that an end was kept. A chain that is in the file and not in the database was removed there, also where no
/// chain is left that could tell of it.
///
/// @param file is made with its first line; lines are only ever added
record ChainEnds(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(ChainEnds.class);
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d{1,18}) ([0-9a-f]{64})");

    static ChainEnds of(String service, Path directory) {
        return new ChainEnds(directory.resolve("access-log-%s.ends".formatted(service)));
    }

    /// Adds the end to the file and to the service's log. The access log goes on where the file cannot be written:
    /// the line in the service's log is kept elsewhere too.
    synchronized void keep(Head end) {
        LOG.info("The access log {} stands at {} with {}", end.instance(), end.number(), end.hash());
        try {
            var _ = Files.createDirectories(file.toAbsolutePath().getParent());
            try (var lines = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                var line = "%s %d %s%n".formatted(end.instance(), end.number(), end.hash());
                var _ = lines.write(UTF_8.encode(line));
                lines.force(true);
            }
        } catch (IOException unwritable) {
            LOG.warn(
                    "The end of the access log is not kept in {}: {}",
                    file,
                    unwritable.getClass().getName());
        }
    }

    /// All ends that were kept; none where there is no file.
    ///
    /// @throws UncheckedIOException where the file is there and cannot be read
    List<Head> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, UTF_8).stream()
                            .map(ChainEnds::read)
                            .flatMap(Optional::stream)
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Empty for the half line that is left of a process that ended while it wrote.
    private static Optional<Head> read(String line) {
        var parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new Head(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }
}
