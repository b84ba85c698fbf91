package dk.overgang.referral;

import dk.overgang.testkit.AccessLogAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
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
