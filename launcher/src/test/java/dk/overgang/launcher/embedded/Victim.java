package dk.overgang.launcher.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process of its own that holds a broker or a store until it is killed.
record Victim(Process process) {

    static void main(String... arguments) throws Exception {
        var place = Path.of(arguments[1]);
        var port = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "store" -> {
                var _ = EmbeddedStore.start(place, port);
            }
            default -> {
                var _ = EmbeddedKafka.start(place, port);
            }
        }
        System.out.println("ready");
        Thread.currentThread().join();
    }

    static Victim start(String what, Path place, int port) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                what,
                place.toString(),
                String.valueOf(port));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitReady(process.inputReader());
        return new Victim(process);
    }

    void kill() throws InterruptedException {
        var _ = process.destroyForcibly().waitFor();
    }

    /// Its log goes the same way; reading on keeps it from blocking.
    private static void awaitReady(BufferedReader output) throws IOException {
        for (var line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("It ended before it was ready");
            }
        }
        var _ = Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
    }
}
