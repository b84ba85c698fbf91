package dk.overgang.referral.letters;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.domain.Decision;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.referral.identities.domain.IdentityVault;
import dk.overgang.referral.keys.SealedTexts;
import dk.overgang.referral.letters.domain.Letter;
import java.util.List;
import org.springframework.stereotype.Component;

/// Seals letters anew when there is a new data key, found by the number of the one they are under.
@Component
class LetterEncryption implements SealedTexts {

    static final String KEY = "said.key";

    private static final int AT_ONCE = 100;

    private final AggregateStore<Letter> letters;
    private final CommandHandler<Letter> commands;
    private final IdentityVault identities;

    LetterEncryption(AggregateStore<Letter> letters, CommandHandler<Letter> commands, IdentityVault identities) {
        this.letters = letters;
        this.commands = commands;
        this.identities = identities;
    }

    @Override
    public boolean isAnyOlderThan(int dataKey) {
        return !older(dataKey, 1).isEmpty();
    }

    @Override
    public long renewSome(int dataKey) {
        return older(dataKey, AT_ONCE).stream().filter(this::renew).count();
    }

    private List<Stored<Letter>> older(int dataKey, int limit) {
        return letters.find(query(where(KEY).lt(dataKey)).limit(limit));
    }

    /// Whoever changes the letter at the same time is waited for.
    private boolean renew(Stored<Letter> found) {
        return commands.onTime(
                        found.id(),
                        letter -> Decision.changed(letter.with(identities.seal(identities.open(letter.said())))))
                .isPresent();
    }
}
