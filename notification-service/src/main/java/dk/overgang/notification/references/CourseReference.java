package dk.overgang.notification.references;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

/// What may be said of a course outside of the platform (F-64): its short number, and a link behind the login.
/// Neither tells who the citizen is.
public record CourseReference(UUID courseId) {

    /// The last eight digits of the course's id in two groups, for example `1A2B-3C4D`: enough to tell apart the
    /// courses of a worker, but not unique among all, so nothing is ever found by it.
    public String number() {
        var digits = courseId.toString().substring(28).toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }

    /// The page of the course.
    ///
    /// @param portal the address of the portal (`overgang.portal.address`), with or without a slash at the end
    public URI page(URI portal) {
        return URI.create("%s/forloeb/%s".formatted(portal.toString().replaceFirst("/+$", ""), courseId));
    }
}
