package dk.overgang.course.course;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.course.CourseServiceApplication;
import dk.overgang.testkit.Platform;
import dk.overgang.testkit.database.Databases;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/// A test of the running service, on one context shared by all of them; whatever it asked of the database must
/// have had an index.
@SpringBootTest(
        classes = CourseServiceApplication.class,
        properties = {
            CourseServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseServiceTest.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
@ExtendWith(CourseServiceTest.NothingIsScanned.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface CourseServiceTest {

    /// A municipality whose workers see only the courses assigned to them.
    String NARROW = "0173";

    /// The embedded store would not notice.
    final class NothingIsScanned implements AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext context) {
            assertThat(Databases.recorded("course")).isNotEmpty();
            Databases.assertIndexed("course");
        }
    }
}
