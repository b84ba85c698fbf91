package dk.overgang.portal.measuring;

import dk.overgang.portal.course.CourseHeaders;
import dk.overgang.portal.forms.CoursePage;
import dk.overgang.portal.forms.Deed;
import dk.overgang.portal.layout.Words;
import dk.overgang.portal.services.Parts;
import dk.overgang.portal.services.RemoteService;
import dk.overgang.portal.services.ServiceAway;
import dk.overgang.portal.services.course.CourseApi;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// *Målinger*: forms of the instruments, and the start against the latest as a star, a curve and a table.
@Controller
@RequestMapping("/forloeb/{course}/maalinger")
class MeasuringController extends CoursePage<SeenMeasurements> {

    private static final int MOST = 100;

    private final MeasuringApi measuring;
    private final CourseApi courses;
    private final CourseHeaders headers;
    private final Parts parts;

    MeasuringController(MeasuringApi measuring, CourseApi courses, CourseHeaders headers, Parts parts) {
        super("maalinger", "measuring/measuring", new Deed.All<>(new MeasuringDeeds(measuring).all()));
        this.measuring = measuring;
        this.courses = courses;
        this.headers = headers;
        this.parts = parts;
    }

    @Override
    protected SeenMeasurements seen(UUID course, Words words) {
        var found = parts.start(() -> courses.course(course));
        var instruments = parts.start(measuring::instruments);
        var made = parts.start(() -> measuring.measurements(course, MOST));
        var points = parts.start(() -> measuring.points(course));
        var progress = parts.start(() -> measuring.progress(course));
        var header = found.get().found().orElseThrow(MeasuringController::away);
        return new SeenMeasurements(
                course,
                headers.of(header, words),
                words,
                instruments.get().found().orElseThrow(MeasuringController::away).items(),
                made.get().found().orElseThrow(MeasuringController::away).items(),
                points.get().map(MeasuringApi.Points::points),
                progress.get().map(MeasuringApi.Progress::instruments));
    }

    private static ServiceAway away() {
        return new ServiceAway(RemoteService.COURSE);
    }

    /// A new measurement is one of the course as it was seen; another change is one of the measurement.
    @Override
    protected @Nullable String version(SeenMeasurements seen, UUID course, String section, @Nullable UUID part) {
        return part != null && seen.measurement(part).isPresent()
                ? measuring.measurement(course, part).getHeaders().getETag()
                : seen.header().version();
    }
}
