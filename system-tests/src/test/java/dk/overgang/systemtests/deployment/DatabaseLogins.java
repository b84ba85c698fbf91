package dk.overgang.systemtests.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The logins that `docker/mongodb/rights.sh` would have MongoDB's shell make.
final class DatabaseLogins {

    /// What `login.js` is told about one login.
    record Login(String name, String password, String database, String role) {}

    private DatabaseLogins() {}

    /// Runs the script with a shell that only writes down what it is told; fails with the script's words if it
    /// fails.
    static List<Login> ofTheScript(Path scratch, Map<String, Object> environment)
            throws IOException, InterruptedException {
        var told = scratch.resolve("told");
        var shell = Files.writeString(scratch.resolve("mongosh"), """
                #!/bin/bash
                for word; do script=$word; done
                [ "$script" = replica-set.js ] || echo "$LOGIN;$PASSWORD;$DATABASE;$ROLE" >> %s
                """.formatted(told));
        if (!shell.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + shell);
        }
        var builder = new ProcessBuilder(
                "bash",
                ComposeFile.beside(Path.of("docker", "mongodb", "rights.sh")).toString());
        environment.forEach((name, value) -> builder.environment().put(name, value.toString()));
        builder.environment().put("MONGOSH", shell.toString());
        var script = builder.redirectErrorStream(true).start();
        var words = new String(script.getInputStream().readAllBytes(), UTF_8);
        var ended = script.waitFor();
        if (ended != 0) {
            throw new IOException("rights.sh ended with %d: %s".formatted(ended, words));
        }
        return Files.readAllLines(told).stream()
                .map(line -> line.split(";"))
                .map(part -> new Login(part[0], part[1], part[2], part[3]))
                .toList();
    }
}
