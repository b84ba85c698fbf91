package dk.overgang.referral.notices.messages;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/// Deletes the log of messages, and with it what tells a repeat from a new message, once the municipality's
/// period is over. A message that comes again after it is known by its citizen's history.
@Component
class MessageRetention implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MessageRetention.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final MongoOperations mongo;
    private final NoticeProperties properties;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("message-retention").factory());

    private volatile boolean running;

    MessageRetention(MongoOperations mongo, NoticeProperties properties, Clock clock) {
        this.mongo = mongo;
        this.properties = properties;
        this.clock = clock;
    }

    void deleteWhatIsOver() {
        var over = clock.instant()
                .atZone(ZoneOffset.UTC)
                .minus(properties.logKeptFor())
                .toInstant();
        var old = query(where("receivedAt").lt(over));
        var deleted = mongo.remove(old, ReceivedMessage.class).getDeletedCount()
                + mongo.remove(old, LoggedMessage.class).getDeletedCount();
        if (deleted > 0) {
            LOG.info("{} entries of the log of messages are over and deleted", deleted);
        }
    }

    private void sweep() {
        try {
            deleteWhatIsOver();
        } catch (RuntimeException trouble) {
            LOG.warn("The log of messages is swept again: {}", trouble.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = timer.scheduleWithFixedDelay(this::sweep, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
