package dk.overgang.encryption.kmip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/// Somebody's certificate, made by the JDK's own keytool for one test, and whom they know.
public record Certificates(Path directory, String name) {

    private static final String PASSWORD = "of-a-test";

    public static Certificates made(Path directory, String name) throws Exception {
        var made = new Certificates(directory, name);
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                made.own().toString());
        keytool(
                "-exportcert",
                "-alias",
                name,
                "-keystore",
                made.own().toString(),
                "-file",
                made.certificate().toString());
        return made;
    }

    /// What is shown and who is trusted, as a service gets it.
    public SslBundle knowing(Certificates other) throws Exception {
        var trust = directory.resolve(name + "-knows-" + other.name() + ".p12");
        if (!Files.exists(trust)) {
            keytool(
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    other.name(),
                    "-keystore",
                    trust.toString(),
                    "-file",
                    other.certificate().toString());
        }
        return SslBundle.of(SslStoreBundle.of(store(own()), PASSWORD, store(trust)));
    }

    private static KeyStore store(Path file) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private Path own() {
        return directory.resolve(name + ".p12");
    }

    private Path certificate() {
        return directory.resolve(name + ".crt");
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var reported = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(reported);
        }
    }
}
