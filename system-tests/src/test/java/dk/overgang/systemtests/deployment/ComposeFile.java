package dk.overgang.systemtests.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// `docker-compose.yml` of this repository, with its variables at their defaults.
public record ComposeFile(Map<String, Map<String, Object>> services) {

    public static ComposeFile ofThisRepository() {
        var file = beside(Path.of("docker-compose.yml"));
        try {
            var text = Files.readString(file).replaceAll("\\$\\{[A-Z_]+:-([^}]*)}", "$1");
            Map<String, Map<String, Map<String, Object>>> all =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new ComposeFile(Objects.requireNonNull(all.get("services")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What lies in this repository, beside the compose file or below it.
    public static Path beside(Path path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                .map(here -> here.resolve(path))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    public String image(String service) {
        return part(service, "image").toString();
    }

    @SuppressWarnings("unchecked") // what compose files are made of
    public List<String> ports(String service) {
        return (List<String>) part(service, "ports");
    }

    @SuppressWarnings("unchecked") // what compose files are made of
    public Map<String, Object> environment(String service) {
        return (Map<String, Object>) part(service, "environment");
    }

    @SuppressWarnings("unchecked") // what compose files are made of
    List<String> entryPoint(String service) {
        return (List<String>) part(service, "entrypoint");
    }

    /// What a service waits for, and until when.
    @SuppressWarnings("unchecked") // what compose files are made of
    public Map<String, Map<String, String>> waitsFor(String service) {
        return (Map<String, Map<String, String>>) part(service, "depends_on");
    }

    @SuppressWarnings("unchecked") // what compose files are made of
    public String healthCheck(String service) {
        var check = (Map<String, Object>) part(service, "healthcheck");
        return Objects.requireNonNull(check.get("test")).toString();
    }

    private Object part(String service, String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(services.get(service), service).get(name), name);
    }
}
