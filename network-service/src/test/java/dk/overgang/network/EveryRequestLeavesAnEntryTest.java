package dk.overgang.network;

import dk.overgang.testkit.AccessLogAssertions;
import dk.overgang.testkit.Platform;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@SpringBootTest(
        properties = {
            NetworkServiceApplication.CONFIG_NAME,
            "overgang.scope.municipalities[" + CourseEvents.NARROW + "]=ASSIGNED"
        })
@ContextConfiguration(initializers = Platform.class)
@AutoConfigureMockMvc
class EveryRequestLeavesAnEntryTest {

    private final AccessLogAssertions log;

    @Autowired
    EveryRequestLeavesAnEntryTest(
            MockMvcTester http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
            MongoOperations mongo) {
        this.log = new AccessLogAssertions(http, routes, mongo);
    }

    @Test
    void whoever_asks_whatever_there_is_to_ask_is_written_down_once() {
        log.assertThatEveryRouteLeavesOneEntry();
    }
}
