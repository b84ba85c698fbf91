package dk.overgang.notification.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// F-64: a course without its citizen.
class CourseReferenceTest {

    private static final UUID COURSE = UUID.fromString("0f5b9c1e-2a77-4c1d-9a5e-6d3b1a2b3c4d");

    private final CourseReference reference = new CourseReference(COURSE);

    @Test
    void aCourseHasAShortNumberForWhomeverReadsItAloud() {
        assertThat(reference.number()).isEqualTo("1A2B-3C4D");
    }

    @Test
    void itsPageIsAtThePortalWhereverThatIs() {
        var page = URI.create("https://overgang.example/cti/forloeb/" + COURSE);

        assertThat(reference.page(URI.create("https://overgang.example/cti"))).isEqualTo(page);
        assertThat(reference.page(URI.create("https://overgang.example/cti/"))).isEqualTo(page);
    }
}
