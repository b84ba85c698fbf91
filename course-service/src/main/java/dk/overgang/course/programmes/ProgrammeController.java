package dk.overgang.course.programmes;

import dk.overgang.course.programmes.domain.ProgrammeVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows the programmes (F-21): those in force, and every version that a course still uses.
@RestController
class ProgrammeController {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /// @param inForce whether courses are opened with this version today
    /// @param inUse whether a course that has not ended was opened with it
    record ProgrammeView(boolean inForce, boolean inUse, ProgrammeVersion programme) {}

    record ProgrammesView(List<ProgrammeView> items) {}

    private final ProgrammeCatalogue programmes;
    private final VersionsInUse use;
    private final Clock clock;

    ProgrammeController(ProgrammeCatalogue programmes, VersionsInUse use, Clock clock) {
        this.programmes = programmes;
        this.use = use;
        this.clock = clock;
    }

    @GetMapping("/api/v1/programmes")
    ProgrammesView programmes() {
        var today = LocalDate.ofInstant(clock.instant(), COPENHAGEN);
        return new ProgrammesView(programmes.versions().stream()
                .map(version -> view(version, today))
                .filter(view -> view.inForce() || view.inUse())
                .toList());
    }

    private ProgrammeView view(ProgrammeVersion version, LocalDate today) {
        var inForce = programmes
                .inForce(version.code(), today)
                .filter(version::equals)
                .isPresent();
        return new ProgrammeView(inForce, use.isInUse(version.id()), version);
    }
}
