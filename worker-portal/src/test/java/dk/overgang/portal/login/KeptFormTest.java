package dk.overgang.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.portal.PortalTest;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Where the links lead that stand beside a form that was sent and not taken.
@PortalTest
class KeptFormTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void the_page_of_every_form_is_one_that_can_be_asked_for() {
        var forms = patterns(RequestMethod.POST)
                .map(form -> form.getPatternString().replaceAll("\\{[^/]*\\}", "x"))
                .toList();

        assertThat(forms)
                .hasSizeGreaterThan(30)
                .allSatisfy(form -> assertThat(isPage(KeptForm.page(form))).isTrue());
    }

    private boolean isPage(String address) {
        var path = PathContainer.parsePath(address);
        return patterns(RequestMethod.GET).anyMatch(page -> page.matches(path));
    }

    private Stream<PathPattern> patterns(RequestMethod verb) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(verb))
                .flatMap(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().stream());
    }
}
