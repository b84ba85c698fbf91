package dk.overgang.network.offers;

import dk.overgang.network.offers.domain.Offer;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/// The order of a Danish word list, in which æ, ø and å come last.
final class DanishOrder {

    /// So that a key, which a cursor carries, stays short; longer names that begin alike are sorted by their ids.
    private static final int LETTERS = 40;

    private DanishOrder() {}

    /// A text that sorts as the name does in Danish, capitals like small letters.
    static String key(String name) {
        var start = name.substring(0, Math.min(name.length(), LETTERS));
        // A collator is not made for several threads.
        var collator = Collator.getInstance(Locale.of("da", "DK"));
        collator.setStrength(Collator.PRIMARY);
        return HexFormat.of().formatHex(collator.getCollationKey(start).toByteArray());
    }

    /// Offers by their names. What it returns is for one list: it remembers the keys of the offers that it has seen.
    static Comparator<Offer> byName() {
        var keys = new HashMap<UUID, String>();
        return Comparator.comparing((Offer offer) -> keys.computeIfAbsent(
                        offer.id(), _ -> key(offer.details().name())))
                .thenComparing(Offer::id);
    }
}
