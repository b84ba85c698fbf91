package dk.overgang.network.offers.hsds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import dk.overgang.access.Caller;
import dk.overgang.commands.CommandHandler;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.domain.Decision;
import dk.overgang.commands.domain.Decision.Unchanged;
import dk.overgang.messaging.store.Stored;
import dk.overgang.network.offers.Offers;
import dk.overgang.network.offers.domain.Occasion;
import dk.overgang.network.offers.domain.Offer;
import dk.overgang.network.offers.hsds.domain.HsdsContent.ReadOffer;
import dk.overgang.network.offers.hsds.domain.HsdsFaults;
import dk.overgang.network.offers.hsds.domain.HsdsReader;
import dk.overgang.network.offers.hsds.domain.HsdsRefusal.Faulty;
import dk.overgang.network.offers.hsds.domain.OfferImport;
import dk.overgang.network.offers.hsds.domain.OfferImport.Format;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Imports a directory: all of a file or nothing of it.
///
/// An offer is a document, and one document is the transaction. So the whole file is checked before the first offer is
/// written, and nothing in it can be refused after that. If the process dies while offers are written, those of a file
/// without faults are written in part; sending the file again finishes it, for what stands already does not change.
@Component
class OfferImports {

    private final CommandHandler<OfferImport> imports;
    private final CommandHandler<Offer> commands;
    private final Offers offers;
    private final Clock clock;
    private final int most;

    /// @param most how many offers a directory may have, also those that are gone
    OfferImports(
            CommandHandler<OfferImport> imports,
            CommandHandler<Offer> commands,
            Offers offers,
            Clock clock,
            @Value("${overgang.network.offers.most:5000}") int most) {
        this.imports = imports;
        this.commands = commands;
        this.offers = offers;
        this.clock = clock;
        this.most = most;
    }

    /// Imports a file; a request that comes again under its key gets the answer that it got.
    Stored<OfferImport> bring(CommandRequest request, Format format, byte[] file) {
        var id = request.newId();
        return imports.create(id, request, () -> decide(id, request.caller(), format, file));
    }

    private Decision<OfferImport> decide(UUID id, Caller caller, Format format, byte[] file) {
        var faults = new HsdsFaults();
        var tables = switch (format) {
            case CSV_PACKAGE -> CsvPackage.read(file, faults);
            case JSON -> JsonServices.read(file, faults);
        };
        if (!faults.isEmpty()) {
            return Decision.refused(new Faulty(faults.all()));
        }
        var occasion = offers.occasion(caller);
        var content = HsdsReader.read(tables, occasion.catalogue(), occasion.today(), most);
        if (!content.faults().isEmpty()) {
            return Decision.refused(new Faulty(content.faults()));
        }
        var known = offers.all(caller).stream().collect(toMap(Offer::hsdsId, Function.identity()));
        var added = content.offers().stream()
                .filter(read -> !known.containsKey(read.hsdsId()))
                .count();
        if (known.size() + added > most) {
            faults.add("", "hsds-directory-full", most, known.size());
            return Decision.refused(new Faulty(faults.all()));
        }
        return Decision.changed(write(id, caller, format, content.offers(), known, occasion));
    }

    private OfferImport write(
            UUID id, Caller caller, Format format, List<ReadOffer> read, Map<UUID, Offer> known, Occasion occasion) {
        var municipality = caller.municipality();
        var added = 0;
        var changed = 0;
        for (var one : read) {
            var offer = known.get(one.hsdsId());
            if (offer == null) {
                add(one, municipality, occasion);
                added++;
            } else if (!(offer.decide(one.content(), occasion) instanceof Unchanged<Offer>)) {
                var _ = commands.onTime(offer.id(), stands -> stands.decide(one.content(), occasion));
                changed++;
            }
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new OfferImport(
                id, municipality, at, caller.subject(), format, added, changed, read.size() - added - changed);
    }

    /// Its own id follows from the file's, so that two who import the same file at the same time make one offer.
    private void add(ReadOffer read, String municipality, Occasion occasion) {
        var id = UUID.nameUUIDFromBytes((municipality + "/hsds/" + read.hsdsId()).getBytes(UTF_8));
        var _ = commands.createOnTime(
                id, () -> Offer.imported(id, read.hsdsId(), municipality, read.content(), occasion));
    }
}
