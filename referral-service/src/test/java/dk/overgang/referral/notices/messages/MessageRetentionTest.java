package dk.overgang.referral.notices.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.result.DeleteResult;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

class MessageRetentionTest {

    @Test
    void what_is_older_than_the_period_is_deleted_from_both_logs() {
        var asked = new ArrayList<Query>();
        var mongo = mock(MongoOperations.class);
        for (var type : new Class<?>[] {ReceivedMessage.class, LoggedMessage.class}) {
            when(mongo.remove(any(Query.class), eq(type))).thenAnswer(call -> {
                var _ = asked.add(call.getArgument(0));
                return DeleteResult.acknowledged(1);
            });
        }
        var five = new NoticeProperties(Period.ofYears(5), Period.ofYears(10), Period.ofDays(1));
        var now = Clock.fixed(Instant.parse("2026-03-02T11:00:00Z"), ZoneOffset.UTC);

        new MessageRetention(mongo, five, now).deleteWhatIsOver();

        var over = new Document("receivedAt", new Document("$lt", Instant.parse("2021-03-02T11:00:00Z")));
        assertThat(asked).extracting(Query::getQueryObject).containsExactly(over, over);
    }
}
