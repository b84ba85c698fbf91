package dk.overgang.encryption;

import dk.overgang.access.Problem;
import dk.overgang.access.keys.KeyFile;
import dk.overgang.access.keys.KeyMissing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The master keys of one service, in files of their own (`<name>-master.key`, then `<name>-master-2.key` and so on)
/// and never in the database that they protect.
public final class MasterKeyFiles {

    /// In bytes, as MongoDB's local key management wants it.
    private static final int LENGTH = 96;

    private final KeyProperties properties;
    private final String name;
    private final IntPredicate isInUse;

    /// The files in the directory that the properties name.
    ///
    /// @param name what the names of the files begin with
    /// @param isInUse whether the database holds what was made with the key of that number, which is then never
    ///     made anew
    public MasterKeyFiles(KeyProperties properties, String name, IntPredicate isInUse) {
        this.properties = properties;
        this.name = name;
        this.isInUse = isInUse;
    }

    /// How many files there are; a key server counts its own.
    public int count() {
        return there().size();
    }

    /// Sees to it that the newest master key is one that no data key is wrapped by: the next file is made where
    /// keys may be made, else it must have been put there. Nothing is to be done where a key server makes its own.
    ///
    /// @throws Problem 409 where it is not there
    public void next() {
        if (properties.kms() == KeyProperties.Kms.KMIP) {
            return;
        }
        var _ = all();
        var newest = numbers().getLast();
        try {
            if (isInUse.test(newest)) {
                var _ = read(newest + 1);
            }
        } catch (KeyMissing notThere) {
            throw Problem.conflict("keys:no-new-master", fileName(name, newest + 1));
        }
    }

    /// The master keys by the names of their providers, the newest last. Older ones must stay until every data key is
    /// wrapped anew, and may go then.
    ///
    /// @throws KeyMissing where one is gone by which a data key is still wrapped, or where there is none
    SequencedMap<String, byte[]> all() {
        var numbers = numbers();
        var newest = numbers.isEmpty() ? 1 : numbers.getLast();
        IntStream.rangeClosed(1, newest)
                .filter(number -> !numbers.contains(number))
                .filter(number -> number == newest || isInUse.test(number))
                .forEach(number -> {
                    var _ = read(number);
                });
        return there();
    }

    /// The same for an installation that may have none, because a key server holds its master keys.
    SequencedMap<String, byte[]> there() {
        var masters = new LinkedHashMap<String, byte[]>();
        numbers().forEach(number -> {
            var _ = masters.put(provider(number), read(number));
        });
        return masters;
    }

    /// The numbers of the files that are there, the newest last.
    private List<Integer> numbers() {
        try (var files = Files.list(properties.directory())) {
            var pattern = Pattern.compile(Pattern.quote(name) + "-master(?:-([1-9][0-9]{0,5}))?\\.key");
            return files.map(file -> pattern.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(named -> named.group(1) == null ? 1 : Integer.parseInt(named.group(1)))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (NoSuchFileException noneMadeYet) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The driver's name of a master key in a file.
    static String provider(int number) {
        return number == 1 ? "local" : "local:" + number;
    }

    static String fileName(String name, int number) {
        return number == 1 ? name + "-master.key" : "%s-master-%d.key".formatted(name, number);
    }

    private byte[] read(int number) {
        return file(number).read(properties.create(), () -> isInUse.test(number));
    }

    private KeyFile file(int number) {
        return new KeyFile(properties.directory().resolve(fileName(name, number)), LENGTH);
    }
}
