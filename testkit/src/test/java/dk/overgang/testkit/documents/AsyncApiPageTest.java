package dk.overgang.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dk.overgang.testkit.Contracts;
import dk.overgang.testkit.Repository;
import org.junit.jupiter.api.Test;

/// `docs/asyncapi.html` is what `asyncapi.yaml` says.
class AsyncApiPageTest {

    @Test
    void the_page_is_up_to_date() {
        Repository.assertGenerated(
                Repository.path("docs", "asyncapi.html"),
                AsyncApiPage.ofContracts().html());
    }

    @Test
    void the_page_shows_every_event() {
        var page = AsyncApiPage.ofContracts().html();
        assertThat(Contracts.types()).allSatisfy(type -> assertThat(page).contains("<h3>" + type + "</h3>"));
    }
}
