package dk.overgang.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import dk.overgang.access.keys.KeyMissing;
import dk.overgang.encryption.KeyProperties.Kmip;
import dk.overgang.encryption.KeyProperties.Kms;
import dk.overgang.encryption.kmip.Certificates;
import dk.overgang.encryption.kmip.KmipServer;
import dk.overgang.encryption.kmip.KmipServer.Operation;
import dk.overgang.testkit.database.Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.dao.DataAccessResourceFailureException;

/// The driver's own library and a key server that speaks KMIP over TLS.
class KeyServerTest {

    @TempDir
    static Path certificates;

    private static Certificates server = new Certificates(Path.of(""), "");
    private static Certificates service = new Certificates(Path.of(""), "");

    @TempDir
    Path installation;

    private final String vault = "vault-" + UUID.randomUUID() + ".keyVault";
    private final List<AutoCloseable> open = new ArrayList<>();
    private @Nullable KmipServer keyServer;

    @BeforeAll
    static void certificates_are_made() throws Exception {
        server = Certificates.made(certificates, "server");
        service = Certificates.made(certificates, "service");
    }

    @BeforeEach
    void a_key_server_runs() throws Exception {
        keyServer = new KmipServer(server.knowing(service).createSslContext());
        open.add(keyServer);
    }

    @AfterEach
    void everything_stops() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void the_key_server_wraps_data_keys_and_never_gives_its_master_key_away() throws Exception {
        var encryption = encryption(Kms.KMIP, true);

        var hidden = encryption.encrypt("somebody", encryption.newest());

        assertThat(encryption(Kms.KMIP, true).decrypt(hidden)).isEqualTo("somebody");
        assertThat(server().asked())
                .startsWith(Operation.CREATE, Operation.ACTIVATE, Operation.ENCRYPT)
                .contains(Operation.DECRYPT)
                .doesNotContain(Operation.GET);
        assertThat(installation.resolve("citizens-master.key")).doesNotExist();
    }

    @Test
    void a_key_server_that_cannot_wrap_itself_keeps_the_master_key_for_us() throws Exception {
        var encryption = encryption(Kms.KMIP, false);

        var hidden = encryption.encrypt("somebody", encryption.newest());

        assertThat(encryption(Kms.KMIP, false).decrypt(hidden)).isEqualTo("somebody");
        assertThat(server().asked()).startsWith(Operation.REGISTER, Operation.ACTIVATE, Operation.GET);
    }

    @Test
    void an_installation_moves_from_files_to_the_key_server_and_back() throws Exception {
        var files = encryption(Kms.LOCAL, true);
        var hidden = files.encrypt("somebody", files.newest());
        assertThat(providers()).containsOnly("local");

        var moving = encryption(Kms.KMIP, true);
        assertThat(moving.decrypt(hidden)).isEqualTo("somebody");
        moving.rewrap();

        assertThat(providers()).containsOnly("kmip");
        var master = installation.resolve("citizens-master.key");
        var kept = Files.readAllBytes(master);
        Files.delete(master);
        assertThat(encryption(Kms.KMIP, true).decrypt(hidden)).isEqualTo("somebody");

        var _ = Files.write(master, kept);
        encryption(Kms.LOCAL, true).rewrap();
        assertThat(providers()).containsOnly("local");
        server().close();
        assertThat(encryption(Kms.LOCAL, true).decrypt(hidden)).isEqualTo("somebody");
    }

    @Test
    void a_new_master_key_is_the_key_servers_own() throws Exception {
        var encryption = encryption(Kms.KMIP, true);
        var hidden = encryption.encrypt("somebody", encryption.newest());
        var before = server().keys();

        encryption.rewrap();

        assertThat(server().keys()).isEqualTo(before + 1);
        assertThat(encryption(Kms.KMIP, true).decrypt(hidden)).isEqualTo("somebody");
    }

    @Test
    void a_key_server_that_is_away_is_trouble_that_passes() throws Exception {
        var encryption = encryption(Kms.KMIP, true);
        var hidden = encryption.encrypt("somebody", encryption.newest());
        server().close();

        var fresh = encryption(Kms.KMIP, true);

        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> {
            var _ = fresh.decrypt(hidden);
        });
    }

    @Test
    void a_key_server_we_do_not_know_is_not_asked() throws Exception {
        var stranger = Certificates.made(certificates, "stranger");
        var masters = MasterKeys.of(
                properties(Kms.KMIP, server().endpoint(), true), files(), bundles(service.knowing(stranger)));

        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> {
            var _ = encryption(masters).newest();
        });
        assertThat(server().asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,             kmip,  overgang.keys.kmip.endpoint is not set
            ' ',           kmip,  overgang.keys.kmip.endpoint is not set
            localhost:1,   other, no SSL bundle named kmip
            localhost:1,   half,  lacks a keystore or a truststore
            """)
    void a_service_does_not_start_when_it_cannot_reach_or_prove(
            @Nullable String endpoint, String bundle, String reported) throws Exception {
        var bundles = new DefaultSslBundleRegistry();
        if (bundle.equals("half")) {
            bundles.registerBundle("kmip", SslBundle.of(SslStoreBundle.NONE));
        }

        assertThatExceptionOfType(KeyMissing.class)
                .isThrownBy(() -> {
                    var _ = MasterKeys.of(properties(Kms.KMIP, endpoint, true), files(), bundles);
                })
                .withMessageContaining(reported)
                .satisfies(missing -> assertThat(missing.remedy())
                        .contains("OVERGANG_KEYS_KMIP_ENDPOINT")
                        .contains("spring.ssl.bundle"));
    }

    private FieldEncryption encryption(Kms kms, boolean delegated) throws Exception {
        return encryption(MasterKeys.of(
                properties(kms, server().endpoint(), delegated), files(), bundles(service.knowing(server))));
    }

    private FieldEncryption encryption(MasterKeys masters) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Databases.address()))
                .build();
        var encryption = new FieldEncryption(settings, vault, "citizens", () -> masters);
        open.add(encryption);
        return encryption;
    }

    private KmipServer server() {
        return Objects.requireNonNull(keyServer);
    }

    private MasterKeyFiles files() {
        return new MasterKeyFiles(properties(Kms.LOCAL, null, true), "citizens", _ -> false);
    }

    private KeyProperties properties(Kms kms, @Nullable String endpoint, boolean delegated) {
        return new KeyProperties(installation, true, kms, new Kmip(endpoint, "kmip", delegated));
    }

    private static DefaultSslBundleRegistry bundles(SslBundle bundle) {
        return new DefaultSslBundleRegistry("kmip", bundle);
    }

    private List<String> providers() {
        try (var client = MongoClients.create(Databases.address())) {
            var name = vault.substring(0, vault.indexOf('.'));
            return client.getDatabase(name).getCollection("keyVault").find().into(new ArrayList<>()).stream()
                    .map(key -> key.get("masterKey", Document.class).getString("provider"))
                    .toList();
        }
    }
}
