package dk.overgang.systemtests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.systemtests.SharedPlatform;
import dk.overgang.systemtests.platform.Api.Caller;
import dk.overgang.systemtests.platform.Service;
import dk.overgang.testkit.Repository;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `docs/openapi` holds what the running services say about their operations (`/v3/api-docs`).
class OpenApiFilesTest {

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IDENTITY", "PORTAL"})
    void the_file_of_a_service_is_up_to_date(Service service) {
        var document = SharedPlatform.platform()
                .api()
                .get(service, "/v3/api-docs", Caller.of("operator"))
                .ok()
                .json();
        var name = service.name().toLowerCase(Locale.ROOT) + "-service.yaml";
        Repository.assertGenerated(Repository.path("docs", "openapi", name), OpenApiYaml.of(document));
    }

    @Test
    void no_other_file_lies_there() {
        assertThat(Repository.files(Repository.path("docs", "openapi"), ".yaml"))
                .hasSize(Service.values().length - 2);
    }
}
