package dk.overgang.network.offers.hsds;

import static org.springframework.data.mongodb.core.query.Query.query;

import dk.overgang.access.Caller;
import dk.overgang.access.Problem;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.lists.SortKey;
import dk.overgang.access.scope.Scopes;
import dk.overgang.commands.CommandRequest;
import dk.overgang.commands.Versioned;
import dk.overgang.messaging.store.AggregateStore;
import dk.overgang.messaging.store.Stored;
import dk.overgang.network.offers.Offers;
import dk.overgang.network.offers.hsds.JsonServices.ServicePage;
import dk.overgang.network.offers.hsds.domain.HsdsTables;
import dk.overgang.network.offers.hsds.domain.HsdsWriter;
import dk.overgang.network.offers.hsds.domain.OfferImport;
import dk.overgang.network.offers.hsds.domain.OfferImport.Format;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Gives the directory to others, and takes one from others, as Open Referral HSDS 3.
@RestController
@RequestMapping(HsdsController.PATH)
class HsdsController {

    static final String PATH = "/api/v1/hsds";
    static final String ZIP = "application/zip";

    private static final String CSV = "csv";

    /// What an import did.
    ///
    /// @param by the subject of the token of who imported
    record ImportView(UUID importId, Instant at, String by, Format format, int added, int changed, int unchanged) {

        static ImportView of(OfferImport done) {
            return new ImportView(
                    done.id(), done.at(), done.by(), done.format(), done.added(), done.changed(), done.unchanged());
        }
    }

    private final Offers offers;
    private final OfferImports imports;
    private final AggregateStore<OfferImport> store;
    private final Scopes scopes;

    HsdsController(Offers offers, OfferImports imports, AggregateStore<OfferImport> store, Scopes scopes) {
        this.offers = offers;
        this.imports = imports;
        this.store = store;
        this.scopes = scopes;
    }

    /// The whole directory as one page of services with everything inside; those that are gone too.
    ///
    /// @param format `json`, which is the default; `csv` answers a zip of CSV files
    @GetMapping(path = "/export", params = "format!=" + CSV)
    ServicePage export(Caller caller, @RequestParam @Nullable String format) {
        if (format != null && !format.equals("json")) {
            throw Problem.parameter("format", "one-of", "json, csv");
        }
        return JsonServices.write(directory(caller));
    }

    /// The whole directory as a package of CSV files in a zip.
    @GetMapping(path = "/export", params = "format=" + CSV, produces = ZIP)
    ResponseEntity<byte[]> exportPackage(Caller caller) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(ZIP))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hsds.zip\"")
                .body(CsvPackage.write(directory(caller)));
    }

    private HsdsTables directory(Caller caller) {
        return HsdsWriter.write(offers.all(caller), offers.occasion(caller).catalogue());
    }

    /// Takes over a directory: a page of services in JSON, or a zip of CSV files. Offers that stand already are found
    /// by
    /// their HSDS ids; offers that the file does not name stay as they are.
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = ServicePage.class)),
                                @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))
                            }))
    @PostMapping(
            path = "/imports",
            consumes = {MediaType.APPLICATION_JSON_VALUE, ZIP})
    ResponseEntity<ImportView> bring(CommandRequest request, HttpServletRequest http, @RequestBody byte[] file) {
        var type = MediaType.parseMediaType(String.valueOf(http.getContentType()));
        var format = type.equalsTypeAndSubtype(MediaType.valueOf(ZIP)) ? Format.CSV_PACKAGE : Format.JSON;
        return Versioned.created(imports.bring(request, format, file), ImportView::of);
    }

    /// What was imported, the last first.
    @GetMapping("/imports")
    Page<ImportView> imports(Caller caller, Paging paging) {
        var here = scopes.of(caller).in("municipality");
        var rest = paging.after()
                .map(last -> here.andOperator(last.behind(
                        "at", Direction.DESC, UUID.fromString(last.parts().getLast()))))
                .orElse(here);
        var found = store.find(
                query(rest).with(Sort.by(Direction.DESC, "at", "_id")).limit(paging.toFetch()));
        return paging.page(found, done -> SortKey.of(done.state().at(), done.id()))
                .map(Stored::state)
                .map(ImportView::of);
    }
}
