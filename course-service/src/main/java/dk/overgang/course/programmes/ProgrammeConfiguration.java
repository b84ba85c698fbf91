package dk.overgang.course.programmes;

import static dk.overgang.access.Role.AUDITOR;
import static dk.overgang.access.Role.AUTHORITY;
import static dk.overgang.access.Role.LEADER;
import static dk.overgang.access.Role.WORKER;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dk.overgang.access.Route;
import dk.overgang.access.files.DataFileFault;
import dk.overgang.access.files.DataFiles;
import dk.overgang.access.files.DataFiles.Read;
import dk.overgang.course.programmes.domain.ProgrammeVersion;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/// Where the programmes are read from, and who may read them.
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    static ProgrammeCatalogue programmes(
            ResourcePatternResolver resources, @Value("${overgang.course.programmes}") List<String> patterns) {
        var read = DataFiles.readAll(resources, patterns, ProgrammeVersion.class);
        mustBeDifferent(read);
        return new ProgrammeCatalogue(read.stream().map(Read::content).toList());
    }

    /// Two files of one version would leave it to chance which of them counts.
    private static void mustBeDifferent(List<Read<ProgrammeVersion>> read) {
        var times = read.stream().collect(groupingBy(file -> file.content().id(), counting()));
        for (var file : read) {
            var id = file.content().id();
            if (times.getOrDefault(id, 0L) > 1) {
                throw new DataFileFault(
                        file.file(),
                        0,
                        "%s, version %d, stands in more than one file".formatted(id.code(), id.version()),
                        "Give one of them the next version, or remove it.",
                        null);
            }
        }
    }

    @Bean
    List<Route> programmeRoutes() {
        return List.of(Route.get("/api/v1/programmes", WORKER, LEADER, AUTHORITY, AUDITOR));
    }
}
