package dk.overgang.launcher.data;

import dk.overgang.launcher.http.JsonClient;
import dk.overgang.launcher.identity.TokenIssuer;
import dk.overgang.launcher.setup.Setup;
import dk.overgang.launcher.setup.SetupError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Adds the demo's citizens through the services' own interfaces, once. A start that was killed half-way is
/// completed by the next: the same requests under the same idempotency keys, counted from the same day, add only
/// what is missing.
public final class DemoData {
    private static final int AT_A_TIME = 6;
    private static final String DONE = " done";

    private final Setup setup;
    private final TokenIssuer tokens;

    public DemoData(Setup setup, TokenIssuer tokens) {
        this.setup = setup;
        this.tokens = tokens;
    }

    /// The marker file holds the day from which the demo data count, and at the end that all of them were added.
    public void addOnce(LocalDate today, Consumer<String> progress) {
        var marker = setup.demoData();
        if (!Files.exists(marker)) {
            write(marker, today.toString());
        }
        var kept = read(marker);
        if (!kept.endsWith(DONE)) {
            progress.accept("Adding the demo's citizens");
            add(DemoCitizen.all(), day(kept));
            write(marker, kept + DONE);
        }
    }

    /// The day that the demo data in that place count from, once there are any.
    public static Optional<LocalDate> firstDay(Setup setup) {
        return Optional.of(setup.demoData())
                .filter(Files::exists)
                .map(DemoData::read)
                .map(DemoData::day);
    }

    private void add(List<DemoCitizen> citizens, LocalDate day) {
        var texts = DemoCasework.read();
        var network = DemoNetwork.read();
        try (var client = new JsonClient();
                var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var general = new DemoRequests(citizens.getFirst(), setup, tokens, client);
            new DirectoryCreator(network, general).create();
            new PeopleCreator(general).create();
            new ReferralCreator(general, day).create();
            var creations = citizens.stream()
                    .map(citizen -> new CourseCreator(
                            citizen, day, texts, network, new DemoRequests(citizen, setup, tokens, client)))
                    .map(creator -> CompletableFuture.runAsync(creator::create, threads))
                    .toList();
            creations.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof SetupError error ? error : e;
        }
    }

    private static LocalDate day(String kept) {
        return LocalDate.parse(kept.replace(DONE, ""));
    }

    private static String read(Path marker) {
        try {
            return Files.readString(marker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path marker, String text) {
        try {
            var unfinished = Files.writeString(marker.resolveSibling(marker.getFileName() + ".new"), text);
            var _ = Files.move(unfinished, marker, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
