package dk.overgang.referral.stays.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeIdTest {

    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BENT = new UUID(1, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:uuid:bd481c38-a921-11ed-afa1-0242ac120002",
                "bd481c38a92111edafa10242ac120002",
                " BD481C38-A921-11ED-AFA1-0242AC120002 "
            })
    void the_spellings_of_one_episode_are_one_episode(String spelling) {
        assertThat(EpisodeId.of(ANNA, spelling)).isEqualTo(EpisodeId.of(ANNA, "bd481c38-a921-11ed-afa1-0242ac120002"));
    }

    @Test
    void an_episode_id_need_not_be_a_uuid_and_belongs_to_one_citizen() {
        assertThat(EpisodeId.of(ANNA, "k-17")).isNotEqualTo(EpisodeId.of(ANNA, "k-18"));
        assertThat(EpisodeId.of(ANNA, "k-17")).isNotEqualTo(EpisodeId.of(BENT, "k-17"));
    }
}
