package dk.overgang.encryption;

import dk.overgang.messaging.time.DueWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encrypts every text anew after a rotation, document by document: who is done carries the new number, so that a
/// crash loses nothing. Each instance looks now and then, so also writes of an instance that had not heard of the new
/// key are made up for.
public record TextRotation(FieldEncryption encryption, List<SealedTexts> texts) implements DueWork.Work {

    private static final Logger LOG = LoggerFactory.getLogger(TextRotation.class);

    @Override
    public Optional<Instant> next() {
        return isDone(encryption.lookAgain().number()) ? Optional.empty() : Optional.of(Instant.EPOCH);
    }

    /// Whether no text is under an older key than that one.
    public boolean isDone(int dataKey) {
        return texts.stream().noneMatch(kind -> kind.isAnyOlderThan(dataKey));
    }

    @Override
    public void run(Instant now) {
        for (var kind : texts) {
            while (kind.renewSome(encryption.newest().number()) > 0) {
                LOG.info("What is written about citizens is given the newest key");
            }
        }
    }
}
